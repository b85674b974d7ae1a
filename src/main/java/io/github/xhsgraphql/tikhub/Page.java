package io.github.xhsgraphql.tikhub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a series returned it, in upstream's order and with repeated items.
 *
 * @param next where the next page begins; null if upstream says that this page is the last
 * @param totalCount the number of items in the list according to upstream; null if upstream doesn't
 *     say
 * @param leftOut the number of elements that don't belong to the list, such as ads. A page that
 *     consists only of these isn't the end of the list.
 */
public record Page<T>(
    Series series, List<T> items, @Nullable Position next, @Nullable Long totalCount, int leftOut) {

  public Page {
    items = List.copyOf(items);
  }

  /** Creates a page on which all elements belong to the list. */
  public Page(Series series, List<T> items, @Nullable Position next, @Nullable Long totalCount) {
    this(series, items, next, totalCount, 0);
  }

  /** Returns whether upstream sent no elements at all. */
  public boolean isEmpty() {
    return items.isEmpty() && leftOut == 0;
  }

  /** Returns FOUND, or EMPTY if upstream sent no elements. */
  public Outcome<Page<T>> outcome() {
    return isEmpty() ? Outcome.empty(this) : Outcome.found(this);
  }
}
