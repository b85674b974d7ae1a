package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Where the pager gets upstream's pages from. */
@FunctionalInterface
public interface PageSource<T> {

  /** The page at a position; null is the start, in whichever series serves it. */
  Uni<Page<T>> load(@Nullable Position at);
}
