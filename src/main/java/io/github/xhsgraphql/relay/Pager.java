package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.Failures;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Slices and joins upstream's pages, whose sizes are upstream's own choice, into what a query asks
 * for. It takes as many pages as it needs and no more; {@code hasNextPage} never costs one. When
 * the series that a walk is in fails, {@link Resumption} goes on in another.
 */
public final class Pager {

  private Pager() {}

  /**
   * The slice in the window.
   *
   * @param idOf an item's ID, by which repeats are known
   * @return the slice; if a page fails after others were taken, what was taken, with the
   *     interruption. A failure if nothing could be taken.
   */
  static <T> Uni<Slice<T>> slice(Window window, Function<T, String> idOf, PageSource<T> source) {
    Walk<T> walk = new Walk<>(window, idOf);
    return go(walk, source, new Resumption<>(walk, source));
  }

  /**
   * The slice in a window at the start of a list whose first items are known without a call.
   *
   * @param more whether the list goes on behind them
   */
  public static <T> Slice<T> head(
      Window window, Function<T, String> idOf, Series series, List<T> items, boolean more) {
    Position start = Position.start(series);
    long connection = window.connection().hash();
    List<Slice.Edge<T>> edges =
        IntStream.range(0, Math.min(window.first(), items.size()))
            .mapToObj(
                i -> {
                  T item = items.get(i);
                  Cursor place =
                      new Cursor(connection, start, i, idOf.apply(item), WalkHistory.START);
                  return new Slice.Edge<>(place.encode(), item);
                })
            .toList();
    return new Slice<>(edges, more || edges.size() < items.size(), false, null, null);
  }

  private static <T> Uni<Slice<T>> go(
      Walk<T> walk, PageSource<T> source, Resumption<T> resumption) {
    return page(walk, source, resumption)
        .onItemOrFailure()
        .transformToUni(
            (page, failure) -> {
              if (failure != null) {
                return walk.isEmpty()
                    ? Uni.createFrom().failure(failure)
                    : Uni.createFrom().item(walk.slice(failure));
              }
              return walk.goesOn()
                  ? go(walk, source, resumption)
                  : Uni.createFrom().item(walk.slice(null));
            });
  }

  private static <T> Uni<Page<T>> page(
      Walk<T> walk, PageSource<T> source, Resumption<T> resumption) {
    Position at = walk.next();
    Uni<Page<T>> page = source.load(at).invoke(walk::take);
    return at == null
        ? page
        : page.onFailure(Pager::mayBeElsewhere)
            .recoverWithUni(
                failure ->
                    resumption
                        .find(at)
                        .onFailure(ChainFailure::isOfSeries)
                        .transform(nowhere -> told((ChainFailure) failure)));
  }

  /** That there is nothing, one series says of itself only: it can be wrong. */
  private static boolean mayBeElsewhere(Throwable failure) {
    return ChainFailure.isOfSeries(failure) || isNotFound(failure);
  }

  private static boolean isNotFound(Throwable failure) {
    return failure instanceof ChainFailure chain && chain.reason() == ChainFailure.Reason.NOT_FOUND;
  }

  private static RuntimeException told(ChainFailure failure) {
    return isNotFound(failure) ? failure : Failures.ofWalk(failure);
  }
}
