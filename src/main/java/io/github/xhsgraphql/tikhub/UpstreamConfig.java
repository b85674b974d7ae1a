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
 * How the gateway treats TikHub. Per-step timeouts and circuits are quarkus.fault-tolerance keys.
 */
@ConfigMapping(prefix = "gateway.upstream")
public interface UpstreamConfig {

  /** The series to ask, in this order; one left out is never asked. */
  @WithDefault("APP_V2,APP_V1,WEB_V3")
  @NotEmpty
  List<Series> order();

  /**
   * How long one GraphQL request may take with all that it causes. A call that is under way by then
   * may still come, within its step's time-out: it is paid for, and what it brings is kept.
   */
  @WithDefault("60s")
  @DurationMin(millis = 1)
  Duration deadline();

  /** How many upstream calls one GraphQL request may cause. */
  @WithDefault("60")
  @Min(1)
  int maxCalls();

  /** What one billable call costs, in US dollars. */
  @WithDefault("0.01")
  @PositiveOrZero
  double price();

  /** How large an upstream body may be, decompressed. */
  @WithDefault("8M")
  MemorySize maxBodySize();

  /** How many pages of another series a walk whose series fails is searched in for its place. */
  @WithDefault("10")
  @Min(0)
  int resumePages();

  /** How long no call is made after TikHub refused the key (401) or its balance (402). */
  @WithDefault("60s")
  @DurationMin
  Duration keyRejectedFor();

  /**
   * For how many different things in a row, with no success between, a series may fail in a way
   * that may concern only the thing, before such failures count in its circuit breaker. 0 counts
   * all of them.
   */
  @WithDefault("50")
  @Min(0)
  int circuitSubjects();

  /** How long a note's xsec_token is remembered. */
  @WithDefault("6h")
  @DurationMin
  Duration tokenLifetime();
}
