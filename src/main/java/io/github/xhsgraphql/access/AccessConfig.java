package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Settings for who may send requests, and how many. */
@ConfigMapping(prefix = "gateway.access")
public interface AccessConfig {

  /** GATEWAY_ACCESS; {@code keys} in production, {@code open} in dev mode and tests. */
  @WithParentName
  Mode mode();

  /** The number of requests that a client may send in a second. Unlimited if it isn't set. */
  @Min(1)
  OptionalInt requestsPerSecond();

  /**
   * The number of upstream calls that a client may cause in a day, which begins at midnight UTC.
   * Unlimited if it isn't set. A request that starts below the limit is served completely.
   */
  @Min(1)
  OptionalLong upstreamCallsPerDay();

  /** GATEWAY_ACCESS: who may send requests. */
  enum Mode {
    /** Clients that send one of the keys in GATEWAY_CLIENT_KEYS. */
    KEYS,
    /** Everybody who can reach the port. */
    OPEN,
    /**
     * Clients that send an access token that quarkus-oidc accepts according to its own settings.
     */
    OIDC
  }
}
