package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Optional;

/** Where a walk through one list can continue in another series. */
public interface ResumePoints {

  /** The other series that may serve the list, best first. */
  List<Series> elsewhere(Series failed);

  /** See {@link Source#resumeAfter}. */
  Optional<ResumePoint> resumeAfter(Series series, String lastId, Position elsewhere);

  /** How many pages of another series may be searched from its start for the place. */
  int pagesToFind();
}
