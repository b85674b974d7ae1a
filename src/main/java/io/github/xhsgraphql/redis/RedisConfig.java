package io.github.xhsgraphql.redis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The settings of the shared state in Redis. {@code quarkus.redis.*} has all other settings of the
 * connection.
 */
@ConfigMapping(prefix = "gateway.redis")
public interface RedisConfig {

  /** The address, such as {@code redis://:password@host:6379}. Without one, nothing is shared. */
  Optional<String> url();

  /** The timeout of a command. */
  @WithDefault("250ms")
  @DurationMin
  Duration timeout();

  /** How long the circuit breaker stays open after several failures. */
  @WithDefault("2s")
  @DurationMin
  Duration retryAfter();

  /** The prefix of all keys, for a Redis that has other keys as well. */
  @WithDefault("xhs-graphql:")
  String prefix();
}
