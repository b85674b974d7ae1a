package io.github.xhsgraphql.ratelimit;

import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.support.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Creates limiters under test, with parts that the test controls. */
record PlannedLimiter(PlannedRateLimiter rate, TestClock clock, SimpleMeterRegistry metrics) {

  PlannedLimiter() {
    this(new PlannedRateLimiter(), new TestClock(), new SimpleMeterRegistry());
  }

  FairUpstreamLimiter open(double perSecond, int atOnce) {
    return open(rate, new Config(perSecond, atOnce), Timing.SYSTEM);
  }

  FairUpstreamLimiter open(RateLimiter rate, Config config, Timing timing) {
    return new FairUpstreamLimiter(rate, config, clock, metrics, timing);
  }

  PermitQueue queue(double perSecond, int atOnce) {
    Config config = new Config(perSecond, atOnce);
    return new PermitQueue(rate, new BackOff(clock, config), config, Timing.SYSTEM);
  }

  record Config(double rate, int concurrency) implements RateLimitConfig {
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
