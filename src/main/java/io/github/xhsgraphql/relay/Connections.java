package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Loads the slices of connection fields. If a slice is interrupted, the GraphQL response contains
 * the slice's items and an error.
 */
public final class Connections {

  /** Loads the selected fields that an item from a list lacks. */
  @FunctionalInterface
  public interface Filler<T> {

    /** Returns the item with all selected fields. */
    Uni<T> fill(T item, Selection selected, CallContext calls);
  }

  private Connections() {}

  /**
   * Loads a slice without completing its items.
   *
   * @param idOf returns the ID of an item, to detect repeats
   * @param context the context of the connection field, before its first asynchronous step
   * @return the slice, or a failure if a page fails and there are no items
   */
  public static <T> Uni<Slice<T>> asListed(
      PageArguments arguments, Function<T, String> idOf, PageSource<T> pages, Context context) {
    Consumer<Throwable> interruptions = RequestState.of(context).listErrors(context);
    return Pager.slice(arguments, idOf, pages).invoke(slice -> slice.ifInterrupted(interruptions));
  }

  /** Loads a slice as {@link #asListed} does, and the selected fields that its items lack. */
  public static <T> Uni<Slice<T>> filled(
      PageArguments arguments,
      Function<T, String> idOf,
      PageSource<T> pages,
      Filler<T> filler,
      Context context) {
    CallContext calls = RequestState.calls(context);
    Consumer<Throwable> interruptions = RequestState.of(context).listErrors(context);
    Selection selected = Selection.of(context).nodes();
    return Pager.slice(arguments, idOf, pages)
        .flatMap(slice -> fill(slice, node -> filler.fill(node, selected, calls)))
        .invoke(slice -> slice.ifInterrupted(interruptions));
  }

  private static <T> Uni<Slice<T>> fill(Slice<T> slice, Function<T, Uni<T>> filler) {
    List<Uni<T>> filled = slice.nodes().stream().map(filler).toList();
    return filled.isEmpty()
        ? Uni.createFrom().item(slice)
        : Uni.join().all(filled).andFailFast().map(slice::withNodes);
  }
}
