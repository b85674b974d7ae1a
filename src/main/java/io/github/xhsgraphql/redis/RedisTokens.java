package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.token.SharedTokens;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Stores xsec_tokens in Redis by note ID. They are plain text, so anyone with access to this Redis
 * can read them.
 */
@Singleton
class RedisTokens implements SharedTokens {

  private final Redis redis;
  private final String prefix;
  private final Duration timeToLive;

  RedisTokens(Redis redis, RedisConfig config, UpstreamConfig upstream) {
    this.redis = redis;
    this.prefix = config.prefix() + "token:";
    this.timeToLive = upstream.tokenLifetime();
  }

  @Override
  public void put(String noteId, String token) {
    redis.set(String.class, prefix + noteId, token, timeToLive);
  }

  @Override
  public Uni<Optional<String>> get(String noteId) {
    return redis.get(String.class, prefix + noteId);
  }
}
