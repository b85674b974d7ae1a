package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.error.FailureMapper;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes slices from upstream's pages. Upstream chooses the size of its pages. The pager loads only
 * the pages that a slice needs: {@code hasNextPage} never costs a call. If the series of a walk
 * fails, {@link SeriesSwitch} continues in another.
 */
public final class Pager {

  private Pager() {}

  /**
   * Loads a slice.
   *
   * @param idOf returns the ID of an item, to detect repeats
   * @return the slice. If a page fails after others were loaded, the slice has the items of those
   *     and the interruption. If there are no items, a failure.
   */
  static <T> Uni<Slice<T>> slice(
      PageArguments arguments, Function<T, String> idOf, PageSource<T> source) {
    PageCollector<T> collector = new PageCollector<>(arguments, idOf);
    return go(collector, source, new SeriesSwitch<>(collector, source));
  }

  /**
   * Makes a slice at the start of a list whose first items are known without a call.
   *
   * @param more whether the list has more items
   */
  public static <T> Slice<T> head(
      PageArguments arguments,
      Function<T, String> idOf,
      Series series,
      List<T> items,
      boolean more) {
    Position start = Position.start(series);
    long scope = arguments.scope().hash();
    List<Slice.Edge<T>> edges =
        IntStream.range(0, Math.min(arguments.first(), items.size()))
            .mapToObj(
                i -> {
                  T item = items.get(i);
                  Cursor place = new Cursor(scope, start, i, idOf.apply(item), WalkHistory.START);
                  return new Slice.Edge<>(place.encode(), item);
                })
            .toList();
    return new Slice<>(edges, more || edges.size() < items.size(), false, null, null);
  }

  private static <T> Uni<Slice<T>> go(
      PageCollector<T> collector, PageSource<T> source, SeriesSwitch<T> seriesSwitch) {
    return page(collector, source, seriesSwitch)
        .onItemOrFailure()
        .transformToUni(
            (page, failure) -> {
              if (failure != null) {
                return collector.isEmpty()
                    ? Uni.createFrom().failure(failure)
                    : Uni.createFrom().item(collector.slice(failure));
              }
              return collector.goesOn()
                  ? go(collector, source, seriesSwitch)
                  : Uni.createFrom().item(collector.slice(null));
            });
  }

  private static <T> Uni<Page<T>> page(
      PageCollector<T> collector, PageSource<T> source, SeriesSwitch<T> seriesSwitch) {
    Position at = collector.next();
    Uni<Page<T>> page = source.load(at).invoke(collector::take);
    return at == null
        ? page
        : page.onFailure(Pager::mayBeElsewhere)
            .recoverWithUni(
                failure ->
                    seriesSwitch
                        .find(at)
                        .onFailure(ChainFailure::isOfSeries)
                        .transform(nowhere -> walkFailure((ChainFailure) failure)));
  }

  /** NOT_FOUND from a single series is not conclusive. */
  private static boolean mayBeElsewhere(Throwable failure) {
    return ChainFailure.isOfSeries(failure) || isNotFound(failure);
  }

  private static boolean isNotFound(Throwable failure) {
    return failure instanceof ChainFailure chain && chain.reason() == ChainFailure.Reason.NOT_FOUND;
  }

  private static RuntimeException walkFailure(ChainFailure failure) {
    return isNotFound(failure) ? failure : FailureMapper.ofWalk(failure);
  }
}
