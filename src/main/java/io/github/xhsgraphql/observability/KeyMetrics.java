package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Publishes a gauge that shows whether TikHub rejects the operator's key. */
@Singleton
class KeyMetrics implements MeterBinder {

  private final ApiKeySuspension key;

  KeyMetrics(ApiKeySuspension key) {
    this.key = key;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("gateway.upstream.key.rejected", () -> key.allowsCalls() ? 0 : 1)
        .description(
            "1 while the gateway makes no calls because TikHub rejected its API key or its balance"
                + " is used up")
        .register(registry);
  }
}
