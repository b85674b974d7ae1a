package peer;

import java.util.List;
import java.util.function.Function;

/** A page of a list as in Relay's specification. A cursor is the last item's ID. */
public record Connection<T>(Long totalCount, List<Edge<T>> edges, PageInfo pageInfo) {

  public record Edge<T>(String cursor, T node) {}

  public record PageInfo(boolean hasNextPage, String endCursor) {}

  static <T> Connection<T> of(
      List<T> items, int first, boolean hasMore, Long total, Function<T, String> id) {
    List<Edge<T>> edges =
        items.stream()
            .limit(first)
            .map(item -> new Edge<>(Values.base64(id.apply(item)), item))
            .toList();
    String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
    return new Connection<>(
        total, edges, new PageInfo(hasMore || edges.size() < items.size(), end));
  }
}
