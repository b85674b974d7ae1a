package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.Operation;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How long answers are fresh; a lifetime of zero turns fresh answers off. The sizes of the caches,
 * and how long stale entries live, are settings of Quarkus Cache ({@link LocalCache}).
 */
@ConfigMapping(prefix = "gateway.cache")
public interface CacheConfig {

  /** How long a stale answer is served after a failed load, before upstream is asked again. */
  @WithDefault("15s")
  @DurationMin
  Duration retryAfter();

  Lifetime lifetime();

  interface Lifetime {

    @WithDefault("10m")
    @DurationMin
    Duration note();

    @WithDefault("10m")
    @DurationMin
    Duration user();

    @WithDefault("10m")
    @DurationMin
    Duration topic();

    /** Pages of a user's or a topic's notes. */
    @WithDefault("2m")
    @DurationMin
    Duration list();

    @WithDefault("2m")
    @DurationMin
    Duration comments();

    @WithDefault("2m")
    @DurationMin
    Duration search();

    /** NOT_FOUND and PRIVATE. */
    @WithDefault("10s")
    @DurationMin
    Duration absence();

    default Duration of(Operation.Kind kind) {
      return switch (kind) {
        case NOTE, VIDEO -> note();
        case USER -> user();
        case TOPIC -> topic();
        case LIST -> list();
        case COMMENTS -> comments();
        case SEARCH -> search();
      };
    }
  }
}
