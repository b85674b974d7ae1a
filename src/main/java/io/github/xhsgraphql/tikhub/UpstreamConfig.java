package io.github.xhsgraphql.tikhub;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The settings for calls to TikHub. Timeouts and circuit breakers of single sources are {@code
 * quarkus.fault-tolerance} settings.
 */
@ConfigMapping(prefix = "gateway.upstream")
public interface UpstreamConfig {

  /** The series to call, in order. The gateway never calls a series that isn't listed. */
  @WithDefault("APP_V2,APP_V1,WEB_V3")
  @NotEmpty
  List<Series> order();

  /**
   * The time limit for one GraphQL request with all its upstream calls. A call that is still
   * running then can continue until its own timeout. It is already paid for, so the gateway caches
   * its result.
   */
  @WithDefault("60s")
  @DurationMin(millis = 1)
  Duration deadline();

  /** The maximum number of upstream calls for one GraphQL request. */
  @WithDefault("60")
  @Min(1)
  int maxCalls();

  /** The price of one billable call, in US dollars. */
  @WithDefault("0.01")
  @PositiveOrZero
  double price();

  /** The maximum size of an upstream body after decompression. */
  @WithDefault("8M")
  MemorySize maxBodySize();

  /**
   * The maximum number of pages to search in another series for the place where a list continues,
   * after the list's own series failed.
   */
  @WithDefault("10")
  @Min(0)
  int resumePages();

  /**
   * How long the gateway makes no calls after TikHub rejected the key (401) or the balance is used
   * up (402).
   */
  @WithDefault("60s")
  @DurationMin
  Duration keyRejectedFor();

  /**
   * How many different things a series can fail for in a row before such failures count in its
   * circuit breaker. This setting applies to failures that perhaps affect only the requested thing.
   * A success resets the count. 0 counts all of these failures.
   */
  @WithDefault("50")
  @Min(0)
  int circuitSubjects();

  /** How long the gateway keeps a note's xsec_token. */
  @WithDefault("6h")
  @DurationMin
  Duration tokenLifetime();
}
