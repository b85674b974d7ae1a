package io.github.xhsgraphql.fallback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** The settings for hedges. A hedge is a call to another series because the first one is slow. */
@ConfigMapping(prefix = "gateway.upstream.hedge")
public interface HedgeConfig {

  /** Whether calls are hedged. */
  @WithParentName
  @WithDefault("on")
  boolean enabled();

  /**
   * The operations whose calls are hedged, such as {@code imageNote}; all operations if not set.
   */
  Optional<Set<String>> operations();

  /** The delay before a hedge, until enough response times of the source are known. */
  @WithDefault("12s")
  @DurationMin(millis = 1)
  Duration startDelay();

  /** The shortest delay before a hedge, even if a source is usually faster. */
  @WithDefault("3s")
  @DurationMin(millis = 1)
  Duration minDelay();

  /** The longest delay before a hedge, even if a source is usually slower. */
  @WithDefault("20s")
  @DurationMin(millis = 1)
  Duration maxDelay();

  /** The number of hedges that each ordinary upstream call allows. */
  @WithDefault("0.05")
  @DecimalMin("0")
  @DecimalMax("1")
  double budget();

  /** The maximum number of unused hedges in the budget. The gateway starts with this number. */
  @WithDefault("10")
  @Min(1)
  int burst();
}
