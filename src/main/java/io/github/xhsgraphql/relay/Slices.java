package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The slices that fields of connections are made of. Where one ends before it is full, the answer
 * tells why, beside what the slice has.
 */
public final class Slices {

  /** Loads what a query selects of an item and its list lacks. */
  @FunctionalInterface
  public interface Filler<T> {

    /** The item with everything that is selected. */
    Uni<T> fill(T item, Selection selected, CallContext calls);
  }

  private Slices() {}

  /**
   * The slice in the window, its items as the list has them.
   *
   * @param idOf an item's ID, by which repeats are known
   * @param context of the connection's field, before its first async step
   * @return a failure if nothing of the list can be had
   */
  public static <T> Uni<Slice<T>> asListed(
      Window window, Function<T, String> idOf, PageSource<T> pages, Context context) {
    Consumer<Throwable> interruptions = RequestState.of(context).interruptions(context);
    return Pager.slice(window, idOf, pages).invoke(slice -> slice.ifInterrupted(interruptions));
  }

  /** As {@link #asListed}, its items filled with whatever the query selects of them. */
  public static <T> Uni<Slice<T>> filled(
      Window window,
      Function<T, String> idOf,
      PageSource<T> pages,
      Filler<T> filler,
      Context context) {
    CallContext calls = RequestState.calls(context);
    Consumer<Throwable> interruptions = RequestState.of(context).interruptions(context);
    Selection selected = Selection.of(context).nodes();
    return Pager.slice(window, idOf, pages)
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
