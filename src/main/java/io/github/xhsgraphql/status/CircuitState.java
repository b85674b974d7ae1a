package io.github.xhsgraphql.status;

import io.smallrye.faulttolerance.api.CircuitBreakerState;

/** The state of a circuit breaker. */
@org.eclipse.microprofile.graphql.Enum
public enum CircuitState {
  CLOSED,
  OPEN,
  HALF_OPEN;

  static CircuitState of(CircuitBreakerState state) {
    return switch (state) {
      case CLOSED -> CLOSED;
      case OPEN -> OPEN;
      case HALF_OPEN -> HALF_OPEN;
    };
  }
}
