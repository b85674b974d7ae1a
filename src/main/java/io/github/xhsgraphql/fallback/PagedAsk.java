package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;
import org.jspecify.annotations.Nullable;

/** Asks for a page of a list; {@link #at()} is null for the first page in any series. */
public interface PagedAsk extends Ask {

  /**
   * The same list at another place, null for its start in any series, asked for by the same kind of
   * record.
   */
  PagedAsk at(@Nullable Position position);
}
