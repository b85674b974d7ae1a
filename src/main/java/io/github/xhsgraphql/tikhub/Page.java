package io.github.xhsgraphql.tikhub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a series delivered it: unsliced, in upstream's order, repeats included.
 *
 * @param next where the next page begins; null where upstream says that this is the last
 * @param totalCount upstream's own claim of the list's length; null where it makes none
 * @param leftOut how many things came that are none of the list's, such as ads: a page of nothing
 *     else is not the list's end
 */
public record Page<T>(
    Series series, List<T> items, @Nullable Position next, @Nullable Long totalCount, int leftOut) {

  public Page {
    items = List.copyOf(items);
  }

  /** A page of nothing but the list's items. */
  public Page(Series series, List<T> items, @Nullable Position next, @Nullable Long totalCount) {
    this(series, items, next, totalCount, 0);
  }

  /** Whether upstream delivered nothing at all. */
  public boolean isEmpty() {
    return items.isEmpty() && leftOut == 0;
  }

  /** FOUND, or EMPTY where upstream delivered nothing. */
  public Outcome<Page<T>> outcome() {
    return isEmpty() ? Outcome.empty(this) : Outcome.found(this);
  }
}
