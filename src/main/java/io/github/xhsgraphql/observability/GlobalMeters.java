package io.github.xhsgraphql.observability;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Clears Micrometer's global registry when the application stops. Quarkus Cache registers its
 * meters there, and in dev mode and tests the registry outlives the application: after a reload,
 * the meters would still belong to the caches of the application before.
 */
@Singleton
class GlobalMeters {

  void clear(@Observes ShutdownEvent stop) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      Metrics.globalRegistry.clear();
    }
  }
}
