package io.github.xhsgraphql.relay;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the pager cut out of upstream's pages: everything that a connection is made of.
 *
 * @param totalCount upstream's own claim of the list's length; null where it makes none
 * @param interruption why the slice ends before it is full; null where it doesn't
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

  /** A list known to be empty without asking. */
  public static <T> Slice<T> none() {
    return new Slice<>(List.of(), false, false, 0L, null);
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The same slice around other forms of its nodes, which stand in the same order. */
  Slice<T> withNodes(List<T> nodes) {
    List<Edge<T>> replaced =
        IntStream.range(0, edges.size())
            .mapToObj(i -> new Edge<>(edges.get(i).cursor(), nodes.get(i)))
            .toList();
    return new Slice<>(replaced, hasNextPage, hasPreviousPage, totalCount, interruption);
  }

  /** Hands on why the slice ends before it is full, if it does. */
  void ifInterrupted(Consumer<Throwable> told) {
    if (interruption != null) {
      told.accept(interruption);
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
