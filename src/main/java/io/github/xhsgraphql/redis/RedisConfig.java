package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.tikhub.NotNegative;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What instances share, if anything; all else of the connection is {@code quarkus.redis.*}. */
@ConfigMapping(prefix = "gateway.redis")
interface RedisConfig {

  /** Where Redis is, such as {@code redis://:password@host:6379}. Without it nothing is shared. */
  Optional<String> url();

  /** How long an answer of Redis' is waited for. */
  @WithDefault("250ms")
  @WithConverter(NotNegative.class)
  Duration timeout();

  /** How long Redis is left alone after it failed several times. */
  @WithDefault("2s")
  @WithConverter(NotNegative.class)
  Duration retryAfter();

  /** What the gateway's keys begin with, for those who share one Redis for more than that. */
  @WithDefault("xhs-graphql:")
  String prefix();
}
