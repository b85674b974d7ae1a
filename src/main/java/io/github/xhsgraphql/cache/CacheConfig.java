package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.Operation;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The lifetimes of cached answers. A lifetime of zero turns off fresh answers. Settings of Quarkus
 * Cache determine the sizes of the caches and how long stale entries live ({@link LocalCache}).
 */
@ConfigMapping(prefix = "gateway.cache")
public interface CacheConfig {

  /**
   * How long the gateway serves a stale answer after a failed load before it asks upstream again.
   */
  @WithDefault("15s")
  @DurationMin
  Duration retryAfter();

  Lifetime lifetime();

  /** How long an answer is fresh, by its kind. */
  interface Lifetime {

    /** The lifetime of notes and of their videos. */
    @WithDefault("10m")
    @DurationMin
    Duration note();

    /** The lifetime of user profiles. */
    @WithDefault("10m")
    @DurationMin
    Duration user();

    /** The lifetime of topics. */
    @WithDefault("10m")
    @DurationMin
    Duration topic();

    /** The lifetime of pages of a user's or a topic's notes. */
    @WithDefault("2m")
    @DurationMin
    Duration list();

    /** The lifetime of pages of comments and replies. */
    @WithDefault("2m")
    @DurationMin
    Duration comments();

    /** The lifetime of pages of search results. */
    @WithDefault("2m")
    @DurationMin
    Duration search();

    /** The lifetime of the answers NOT_FOUND and PRIVATE. */
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
