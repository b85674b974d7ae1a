package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.Nullable;

/** Asks for a page of a list; {@link #at()} is null for the first page in any series. */
public interface PageRequest extends Request {

  /**
   * The same list at another place, null for its start in any series, asked for by the same kind of
   * record.
   */
  PageRequest at(@Nullable Position position);
}
