package io.github.xhsgraphql.status;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import org.eclipse.microprofile.graphql.Description;

/** The state of a circuit breaker. */
@org.eclipse.microprofile.graphql.Enum
@Description("The state of a circuit breaker.")
public enum CircuitState {
  @Description("The gateway calls the series.")
  CLOSED,
  @Description("Too many calls failed. The gateway skips the series for this operation.")
  OPEN,
  @Description("The gateway makes test calls to find out whether the series works again.")
  HALF_OPEN;

  static CircuitState of(CircuitBreakerState state) {
    return switch (state) {
      case CLOSED -> CLOSED;
      case OPEN -> OPEN;
      case HALF_OPEN -> HALF_OPEN;
    };
  }
}
