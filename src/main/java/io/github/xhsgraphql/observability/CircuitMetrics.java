package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.tikhub.Series;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes the state of each source's circuit breaker, named {@code SERIES/operation}, as a gauge.
 *
 * <p>A gauge exists from the source's first call on, because before that the circuit breaker can
 * only be closed.
 */
@Singleton
class CircuitMetrics {

  private final MeterRegistry registry;
  private final CircuitBreakerMaintenance circuits;
  private final Set<String> watched = ConcurrentHashMap.newKeySet();

  CircuitMetrics(MeterRegistry registry, CircuitBreakerMaintenance circuits) {
    this.registry = registry;
    this.circuits = circuits;
  }

  void watch(Series series, String operation) {
    String name = series.name() + "/" + operation;
    if (watched.add(name)) {
      Gauge.builder("gateway.upstream.circuit.state", () -> state(name))
          .description("State of the circuit breaker: 0 is closed, 1 is half-open, 2 is open")
          .tags("series", series.name(), "operation", operation)
          .register(registry);
    }
  }

  private int state(String name) {
    return switch (circuits.currentState(name)) {
      case CLOSED -> 0;
      case HALF_OPEN -> 1;
      case OPEN -> 2;
    };
  }
}
