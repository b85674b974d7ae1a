package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Where the pager gets upstream's pages from. */
public interface PageSource<T> {

  /** The page at a position; null is the start, in whichever series serves it. */
  Uni<Page<T>> load(@Nullable Position at);

  /** Where a walk can continue in another series when the one that it is in fails. */
  ResumePoints resumption();
}
