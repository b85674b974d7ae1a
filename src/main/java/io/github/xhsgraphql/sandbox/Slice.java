package io.github.xhsgraphql.sandbox;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One page of a list.
 *
 * @param more whether something follows
 */
record Slice<T>(List<T> items, boolean more) {

  /** What follows the thing with this ID; an empty ID is the start, a strange one the end. */
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

  /** Page {@code number}, counted from 1. */
  static <T> Slice<T> numbered(List<T> all, int number, int size) {
    return at(all, Math.min(all.size(), Math.max(0, number - 1) * size), size);
  }

  private static <T> Slice<T> at(List<T> all, int from, int size) {
    int to = Math.min(all.size(), from + size);
    return new Slice<>(all.subList(from, to), to < all.size());
  }

  /** The last item's ID; empty where there is none. */
  String lastId(Function<T, String> id) {
    return items.isEmpty() ? "" : id.apply(items.get(items.size() - 1));
  }
}
