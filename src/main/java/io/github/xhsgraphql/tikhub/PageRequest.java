package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.Nullable;

/** A request for a page of a list. {@link #at()} is null for the first page in any series. */
public interface PageRequest extends Request {

  /**
   * Returns a request for the same list at another position.
   *
   * @param position null for the start of the list in any series
   */
  PageRequest at(@Nullable Position position);
}
