package io.github.xhsgraphql.redis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What instances share, if anything; all else of the connection is {@code quarkus.redis.*}. */
@ConfigMapping(prefix = "gateway.redis")
public interface RedisConfig {

  /** Where Redis is, such as {@code redis://:password@host:6379}. Without it nothing is shared. */
  Optional<String> url();

  /** How long an answer of Redis' is waited for. */
  @WithDefault("250ms")
  @DurationMin
  Duration timeout();

  /** How long Redis is left alone after it failed several times. */
  @WithDefault("2s")
  @DurationMin
  Duration retryAfter();

  /** What the gateway's keys begin with, for those who share one Redis for more than that. */
  @WithDefault("xhs-graphql:")
  String prefix();
}
