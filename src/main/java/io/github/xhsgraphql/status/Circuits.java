package io.github.xhsgraphql.status;

import io.github.xhsgraphql.fallback.SourceCatalog;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the circuit breakers of the sources, which are named {@code SERIES/operation}. */
@Singleton
class Circuits {

  private final CircuitBreakerMaintenance breakers;
  private final SourceCatalog sources;

  Circuits(CircuitBreakerMaintenance breakers, SourceCatalog sources) {
    this.breakers = breakers;
    this.sources = sources;
  }

  /** Returns the operations that a series supports, each with the state of its circuit breaker. */
  List<OperationStatus> of(Series series) {
    return sources.operations(series).stream()
        .map(
            operation ->
                new OperationStatus(
                    operation.name(),
                    CircuitState.of(breakers.currentState(series + "/" + operation))))
        .toList();
  }
}
