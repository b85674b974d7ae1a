package io.github.xhsgraphql.outbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** What the gate tells of the queue before it. */
final class GateMetrics {

  private final Timer waits;
  private final Counter refused;

  GateMetrics(MeterRegistry registry, Supplier<Number> waiting, Supplier<Number> running) {
    waits =
        Timer.builder("gateway.outbound.wait")
            .description("How long steps waited for their turn to call upstream")
            .serviceLevelObjectives(
                Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
            .register(registry);
    refused =
        Counter.builder("gateway.outbound.refused")
            .description("Steps sent away because their turn would have come too late")
            .register(registry);
    Gauge.builder("gateway.outbound.waiting", waiting)
        .description("Steps that wait for their turn")
        .register(registry);
    Gauge.builder("gateway.outbound.running", running)
        .description("Steps that are calling upstream")
        .register(registry);
  }

  /** A step's turn came. */
  void waited(Timer.Sample wait) {
    wait.stop(waits);
  }

  /** A step was sent away. */
  void refused() {
    refused.increment();
  }
}
