package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.Timing;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the system's clock and timers. Tests can replace each of them with an alternative. */
class SystemClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Timing timing() {
    return Timing.SYSTEM;
  }
}
