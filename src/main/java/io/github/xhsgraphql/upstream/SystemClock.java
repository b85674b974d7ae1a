package io.github.xhsgraphql.upstream;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time of day, for those who send it upstream; a test may put its own in the place. */
final class SystemClock {

  @Produces
  @Singleton
  @DefaultBean
  static Clock clock() {
    return Clock.systemUTC();
  }
}
