package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Finds the sources of each operation. */
@Singleton
public class SourceCatalog {

  private final List<Source<?, ?>> sources;
  private final List<Series> order;

  SourceCatalog(@All List<Sources> beans, UpstreamConfig config) {
    sources = beans.stream().flatMap(Sources::all).toList();
    order = config.order();
  }

  /** Returns the sources of an operation, in the configured order of the series. */
  @SuppressWarnings("unchecked") // a source has the types of its operation
  <R extends Request, T> List<Source<R, T>> of(Operation<R, T> operation) {
    return sources.stream()
        .filter(source -> source.operation() == operation && order.contains(source.series()))
        .sorted(Comparator.comparingInt(source -> order.indexOf(source.series())))
        .map(source -> (Source<R, T>) source)
        .toList();
  }

  /** Returns the series that make the same call for both operations. */
  <R extends Request, T> List<Series> withSameCall(
      Operation<R, T> operation, Operation<R, T> other) {
    return of(operation).stream()
        .filter(source -> source.twin() == other)
        .map(Source::series)
        .toList();
  }

  /** Returns the configured series that don't support an operation. */
  List<Series> lacking(Operation<?, ?> operation) {
    return order.stream().filter(series -> !operations(series).contains(operation)).toList();
  }

  /** Returns the operations that a series supports, whether the series is configured or not. */
  public List<Operation<?, ?>> operations(Series series) {
    return sources.stream()
        .filter(source -> source.series() == series)
        .<Operation<?, ?>>map(Source::operation)
        .sorted(Comparator.comparing(Operation::name))
        .toList();
  }
}
