package io.github.xhsgraphql.upstream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a series delivered it: unsliced, in upstream's order, repeats included.
 *
 * @param next where the next page begins; null where upstream says that this is the last
 * @param totalCount upstream's own claim of the list's length; null where it makes none
 */
public record Page<T>(
    Series series, List<T> items, @Nullable Position next, @Nullable Long totalCount) {

  public Page {
    items = List.copyOf(items);
  }

  /** FOUND, or EMPTY where the page has no items. */
  public Outcome<Page<T>> outcome() {
    return items.isEmpty() ? Outcome.empty(this) : Outcome.found(this);
  }
}
