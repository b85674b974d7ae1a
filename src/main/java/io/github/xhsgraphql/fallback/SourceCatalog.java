package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Knows which series can serve which operation. */
@Singleton
public class SourceCatalog {

  private final List<Source<?, ?>> sources;
  private final List<Series> order;

  SourceCatalog(@All List<Sources> beans, UpstreamConfig config) {
    sources = beans.stream().flatMap(Sources::all).toList();
    order = config.order();
  }

  /** The sources of an operation, in the configured order of the series. */
  @SuppressWarnings("unchecked") // a source has the types of its operation
  <R extends Request, T> List<Source<R, T>> of(Operation<R, T> operation) {
    return sources.stream()
        .filter(source -> source.operation() == operation && order.contains(source.series()))
        .sorted(Comparator.comparingInt(source -> order.indexOf(source.series())))
        .map(source -> (Source<R, T>) source)
        .toList();
  }

  /** The series that make the same call for an operation as for another one. */
  <R extends Request, T> List<Series> withSameCall(
      Operation<R, T> operation, Operation<R, T> other) {
    return of(operation).stream()
        .filter(source -> source.twin() == other)
        .map(Source::series)
        .toList();
  }

  /** The configured series that can't serve an operation at all. */
  List<Series> lacking(Operation<?, ?> operation) {
    return order.stream().filter(series -> !operations(series).contains(operation)).toList();
  }

  /** The operations that a series can serve, whether it is configured or not. */
  public List<Operation<?, ?>> operations(Series series) {
    return sources.stream()
        .filter(source -> source.series() == series)
        .<Operation<?, ?>>map(Source::operation)
        .sorted(Comparator.comparing(Operation::name))
        .toList();
  }
}
