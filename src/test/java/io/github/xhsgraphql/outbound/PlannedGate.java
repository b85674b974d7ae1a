package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.support.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** What a gate under test is made of. */
record PlannedGate(PlannedRate rate, TestClock clock, SimpleMeterRegistry metrics) {

  PlannedGate() {
    this(new PlannedRate(), new TestClock(), new SimpleMeterRegistry());
  }

  OutboundGate open(double perSecond, int atOnce) {
    return open(rate, new Config(perSecond, atOnce), Timing.SYSTEM);
  }

  OutboundGate open(Rate rate, Config config, Timing timing) {
    return new OutboundGate(rate, config, clock, metrics, timing);
  }

  Turns turns(double perSecond, int atOnce) {
    Config config = new Config(perSecond, atOnce);
    return new Turns(rate, new Pause(clock, config), config, Timing.SYSTEM);
  }

  record Config(double rate, int concurrency) implements OutboundConfig {
    @Override
    public Duration throttledFor() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration maxBackOffWait() {
      return Duration.ofSeconds(5);
    }
  }
}
