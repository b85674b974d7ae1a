package io.github.xhsgraphql.status;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The circuit breakers of the series' steps, which are named after series and operation. */
@Singleton
class Circuits {

  private final CircuitBreakerMaintenance breakers;

  Circuits(CircuitBreakerMaintenance breakers) {
    this.breakers = breakers;
  }

  /** What a series can be asked for, and whether it is let through. */
  List<OperationStatus> of(Series series) {
    return Arrays.stream(Operation.values())
        .flatMap(operation -> status(series, operation).stream())
        .toList();
  }

  /** Empty where the series has no such operation: then there is no breaker of its name. */
  private Optional<OperationStatus> status(Series series, Operation operation) {
    String label = operation.label();
    try {
      CircuitState state = CircuitState.of(breakers.currentState(series + "/" + label));
      return Optional.of(new OperationStatus(label, state));
    } catch (IllegalArgumentException noSuchBreaker) {
      return Optional.empty();
    }
  }
}
