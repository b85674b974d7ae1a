package io.github.xhsgraphql.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What TikHub allows a key (upstream/comments-search.md §0.4). */
@ConfigMapping(prefix = "gateway.upstream")
public interface OutboundConfig {

  /** Upstream calls a second, per key. */
  @WithDefault("10")
  @Positive
  double rate();

  /** Upstream calls at once, per key: 10 a second at 5 s each make 50. */
  @WithDefault("50")
  @Min(1)
  int concurrency();

  /**
   * How long no call is made after a 429 without a Retry-After; it doubles with each further one,
   * up to a minute. A Retry-After is kept to, up to ten minutes.
   */
  @WithDefault("1s")
  @DurationMin
  Duration throttledFor();

  /**
   * How long a request may wait for the end of a pause after a 429. If the pause lasts longer, the
   * request fails with THROTTLED at once.
   */
  @WithDefault("5s")
  @DurationMin
  Duration maxBackOffWait();
}
