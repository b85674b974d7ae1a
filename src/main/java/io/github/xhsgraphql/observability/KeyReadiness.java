package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.upstream.ApiKeySuspension;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports that the gateway isn't ready while TikHub rejects the operator's key. The check makes no
 * call.
 */
@Readiness
@Singleton
class KeyReadiness implements HealthCheck {

  private final ApiKeySuspension key;

  KeyReadiness(ApiKeySuspension key) {
    this.key = key;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("TikHub accepts the API key")
        .status(key.allowsCalls())
        .build();
  }
}
