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

/** When another series is asked as well because one is slow. */
@ConfigMapping(prefix = "gateway.upstream.hedge")
public interface HedgeConfig {

  /** Whether calls are hedged. */
  @WithParentName
  @WithDefault("on")
  boolean enabled();

  /** The operations whose calls are hedged, such as {@code imageNote}; all if it isn't set. */
  Optional<Set<String>> operations();

  /** How long a source may take before another is asked, until enough of its times are known. */
  @WithDefault("12s")
  @DurationMin(millis = 1)
  Duration startDelay();

  /** The shortest delay, however fast a source usually is. */
  @WithDefault("3s")
  @DurationMin(millis = 1)
  Duration minDelay();

  /** The longest delay, however slow a source usually is. */
  @WithDefault("20s")
  @DurationMin(millis = 1)
  Duration maxDelay();

  /** How many hedges each ordinary upstream call allows. */
  @WithDefault("0.05")
  @DecimalMin("0")
  @DecimalMax("1")
  double budget();

  /** How many unused hedges the budget holds at most. A gateway starts with this number. */
  @WithDefault("10")
  @Min(1)
  int burst();
}
