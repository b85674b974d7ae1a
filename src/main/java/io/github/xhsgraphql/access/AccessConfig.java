package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Who may ask, and how much. */
@ConfigMapping(prefix = "gateway.access")
public interface AccessConfig {

  /** GATEWAY_ACCESS; {@code keys} in production, {@code open} in dev mode and tests. */
  @WithParentName
  AccessMode mode();

  /** How many requests a client may send in a second; not limited where left out. */
  @Min(1)
  OptionalInt requestsPerSecond();

  /**
   * How many upstream calls a client may cause in a day, which begins at midnight UTC; not limited
   * where left out. A request that begins below it is served whole.
   */
  @Min(1)
  OptionalLong upstreamCallsPerDay();
}
