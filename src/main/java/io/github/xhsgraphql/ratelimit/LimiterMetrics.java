package io.github.xhsgraphql.ratelimit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** Metrics of the queue of upstream calls. */
final class LimiterMetrics {

  private final Timer waits;
  private final Counter rejected;

  LimiterMetrics(MeterRegistry registry, Supplier<Number> waiting, Supplier<Number> running) {
    waits =
        Timer.builder("gateway.outbound.wait")
            .description("Time that calls waited for the limiter")
            .serviceLevelObjectives(
                Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
            .register(registry);
    rejected =
        Counter.builder("gateway.outbound.refused")
            .description("Calls rejected because the limiter could not admit them in time")
            .register(registry);
    Gauge.builder("gateway.outbound.waiting", waiting)
        .description("Calls that wait for the limiter")
        .register(registry);
    Gauge.builder("gateway.outbound.running", running)
        .description("Sources that are calling upstream")
        .register(registry);
  }

  /** A call may be made. */
  void waited(Timer.Sample wait) {
    wait.stop(waits);
  }

  /** A call was rejected. */
  void rejected() {
    rejected.increment();
  }
}
