package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.token.SharedTokens;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tokens by note ID. They are secrets of a sort: whoever can read this Redis can read them. */
@Singleton
class RedisTokens implements SharedTokens {

  private final Redis redis;
  private final String prefix;
  private final SetArgs lifetime;

  RedisTokens(Redis redis, RedisConfig config, UpstreamConfig upstream) {
    this.redis = redis;
    this.prefix = config.prefix() + "token:";
    this.lifetime = new SetArgs().px(Redis.atLeastAMilli(upstream.tokenLifetime()));
  }

  @Override
  public void put(String noteId, String token) {
    if (redis.isConfigured()) {
      redis.tell(source -> source.value(String.class).set(prefix + noteId, token, lifetime));
    }
  }

  @Override
  public Uni<Optional<String>> get(String noteId) {
    return redis.ask(source -> source.value(String.class).get(prefix + noteId));
  }
}
