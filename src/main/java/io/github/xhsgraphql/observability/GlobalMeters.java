package io.github.xhsgraphql.observability;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Clears Micrometer's global registry when the application stops in dev mode or tests.
 *
 * <p>Quarkus Cache registers its meters there, and in these modes the registry outlives the
 * application. After a reload, the meters would still belong to the caches of the previous
 * application.
 */
@Singleton
class GlobalMeters {

  void clear(@Observes ShutdownEvent stop) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      Metrics.globalRegistry.clear();
    }
  }
}
