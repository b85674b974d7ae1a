package io.github.xhsgraphql.relay;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that one connection field returns, with all values of its connection.
 *
 * @param totalCount the length of the list as upstream reports it; null if it reports none
 * @param interruption the failure that made the slice incomplete; null if there was none
 */
public record Slice<T>(
    List<Edge<T>> edges,
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable Long totalCount,
    @Nullable Throwable interruption) {

  /** An item and the cursor of its place. */
  public record Edge<T>(String cursor, T node) {}

  public Slice {
    edges = List.copyOf(edges);
  }

  /** Returns the slice of a list that is known to be empty. */
  public static <T> Slice<T> none() {
    return new Slice<>(List.of(), false, false, 0L, null);
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** Returns the slice with other nodes, in the same order. */
  Slice<T> withNodes(List<T> nodes) {
    List<Edge<T>> replaced =
        IntStream.range(0, edges.size())
            .mapToObj(i -> new Edge<>(edges.get(i).cursor(), nodes.get(i)))
            .toList();
    return new Slice<>(replaced, hasNextPage, hasPreviousPage, totalCount, interruption);
  }

  /** Passes the interruption to a listener, if there is one. */
  void ifInterrupted(Consumer<Throwable> listener) {
    if (interruption != null) {
      listener.accept(interruption);
    }
  }

  public PageInfo pageInfo() {
    return edges.isEmpty()
        ? new PageInfo(hasNextPage, hasPreviousPage, null, null)
        : new PageInfo(
            hasNextPage,
            hasPreviousPage,
            edges.get(0).cursor(),
            edges.get(edges.size() - 1).cursor());
  }
}
