package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the pager gets upstream's pages from. */
public interface PageSource<T> {

  /** The page at a position; null is the start, in whichever series serves it. */
  Uni<Page<T>> load(@Nullable Position at);

  /** The series in which a walk could go on when one fails, best first. */
  List<Series> elsewhere(Series failed);

  /** The page in which a series would go on behind an item; empty if it has to be searched for. */
  Optional<ResumePoint> landing(Series series, String lastId, Position elsewhere);

  /** How many pages a place may be searched for in another series. */
  int pagesToFind();
}
