package io.github.xhsgraphql.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of calls to TikHub, which allows 10 a second for each API key (docs/upstream.md 1.7). */
@ConfigMapping(prefix = "gateway.upstream")
public interface RateLimitConfig {

  /** The number of upstream calls per second. */
  @WithDefault("10")
  @Positive
  double rate();

  /** The maximum number of concurrent upstream calls: 10 per second that take 5 s each make 50. */
  @WithDefault("50")
  @Min(1)
  int concurrency();

  /**
   * The time without calls after a 429 that has no Retry-After. It doubles with each back-off until
   * upstream accepts a call, up to a minute. A Retry-After is honored up to ten minutes.
   */
  @WithDefault("1s")
  @DurationMin
  Duration throttledFor();

  /**
   * The longest time that a request waits for a back-off to end. A request that would wait longer
   * fails with THROTTLED immediately.
   */
  @WithDefault("5s")
  @DurationMin
  Duration maxBackOffWait();
}
