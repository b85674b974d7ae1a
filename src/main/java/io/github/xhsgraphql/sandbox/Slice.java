package io.github.xhsgraphql.sandbox;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One page of a list.
 *
 * @param more whether more items follow
 */
record Slice<T>(List<T> items, boolean more) {

  /**
   * Returns the items after the one with the ID {@code cursor}. An empty cursor means the start of
   * the list. An unknown ID gives an empty page.
   */
  static <T> Slice<T> after(List<T> all, Function<T, String> id, String cursor, int size) {
    int from =
        cursor.isEmpty()
            ? 0
            : IntStream.range(0, all.size())
                .filter(i -> id.apply(all.get(i)).equals(cursor))
                .map(i -> i + 1)
                .findFirst()
                .orElse(all.size());
    return at(all, from, size);
  }

  /** Returns the page with this number. The first page is 1. */
  static <T> Slice<T> numbered(List<T> all, int number, int size) {
    return at(all, Math.min(all.size(), Math.max(0, number - 1) * size), size);
  }

  private static <T> Slice<T> at(List<T> all, int from, int size) {
    int to = Math.min(all.size(), from + size);
    return new Slice<>(all.subList(from, to), to < all.size());
  }

  /** Returns the ID of the last item; empty if there are no items. */
  String lastId(Function<T, String> id) {
    return items.isEmpty() ? "" : id.apply(items.get(items.size() - 1));
  }
}
