package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.Timing;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the system's clock, which tests can replace, and the system's timers. */
class SystemClock {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Timing timing() {
    return Timing.SYSTEM;
  }
}
