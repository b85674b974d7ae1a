package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.tikhub.Series;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows the circuit breaker of each step, named {@code SERIES/operation}, from the step's first
 * call on: before that it can only be closed.
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
          .description("0: closed, calls go through; 1: half-open, one tries; 2: open, no call")
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
