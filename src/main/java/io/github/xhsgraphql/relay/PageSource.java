package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Loads the pages of one list. */
public interface PageSource<T> {

  /** Loads the page at a position; null is the start of the list, in any series that serves it. */
  Uni<Page<T>> load(@Nullable Position at);

  /** Returns where a walk can continue in another series if its own fails. */
  ResumePoints resumePoints();
}
