package io.github.xhsgraphql.redis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Redis is used; where it is, is Quarkus' own {@code quarkus.redis.hosts}. */
@ConfigMapping(prefix = "gateway.redis")
interface RedisConfig {

  /** How long an answer of Redis' is waited for. */
  @WithDefault("250ms")
  Duration timeout();

  /** How long Redis is left alone after it failed several times. */
  @WithDefault("2s")
  Duration retryAfter();

  /** What the gateway's keys begin with, for those who share one Redis for more than that. */
  @WithDefault("xhs-graphql:")
  String prefix();
}
