package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.Operation;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How long upstream's answers are fresh. A lifetime of zero means never from the cache. How many
 * are held, and how long to be served stale, are settings of Quarkus Cache ({@link LocalStore}).
 */
@ConfigMapping(prefix = "gateway.cache")
public interface CacheConfig {

  /** How long a stale answer is served before upstream is tried again. */
  @WithDefault("15s")
  @DurationMin
  Duration retryAfter();

  Lifetime lifetime();

  /** How long an answer is taken for true. */
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

    /** Posted and faved notes, notes of a topic. */
    @WithDefault("2m")
    @DurationMin
    Duration list();

    @WithDefault("2m")
    @DurationMin
    Duration comments();

    @WithDefault("2m")
    @DurationMin
    Duration search();

    /** That something does not exist, or is hidden by its owner. */
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
