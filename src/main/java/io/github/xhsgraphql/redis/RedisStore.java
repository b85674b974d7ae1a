package io.github.xhsgraphql.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xhsgraphql.cache.Kept;
import io.github.xhsgraphql.cache.Key;
import io.github.xhsgraphql.cache.SharedStore;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers as JSON. What another version of the gateway wrote and this can't read isn't known. */
@Singleton
class RedisStore implements SharedStore {

  private static final Logger LOG = Logger.getLogger(RedisStore.class);

  /**
   * Of what is kept, and part of its keys. To be raised with every change of a record in it
   * (RecordJsonTest tells): to the versions on either side of a rolling upgrade the other's answers
   * are then not known, rather than known with nulls for what the other didn't have.
   */
  static final int FORMAT = 4;

  private final Redis redis;
  private final RecordJson json;
  private final String prefix;
  private final Clock clock;

  RedisStore(Redis redis, RecordJson json, RedisConfig config, Clock clock) {
    this.redis = redis;
    this.json = json;
    this.prefix = config.prefix() + "answer:" + FORMAT + ":";
    this.clock = clock;
  }

  @Override
  public <T> Uni<Optional<Kept<T>>> get(Key key) {
    return redis
        .ask(source -> source.value(byte[].class).get(name(key)))
        .map(bytes -> bytes.flatMap(found -> read(key, found)));
  }

  private <T> Optional<Kept<T>> read(Key key, byte[] bytes) {
    try {
      return Optional.of(json.read(key.operation(), bytes));
    } catch (IOException | IllegalArgumentException ofAnotherVersion) {
      LOG.debugf("An answer for %s can't be read", key.operation());
      return Optional.empty();
    }
  }

  @Override
  public void put(Key key, Kept<?> value, Duration lifetime) {
    if (!redis.isConfigured()) {
      return;
    }
    try {
      byte[] bytes = json.write(value);
      SetArgs expiry = new SetArgs().px(Redis.atLeastAMilli(lifetime));
      redis.tell(source -> source.value(byte[].class).set(name(key), bytes, expiry));
    } catch (JsonProcessingException unwritable) {
      LOG.warnf("An answer for %s can't be written", key.operation());
    }
  }

  private String name(Key key) {
    return prefix + key.operation().name() + ":" + Digest.of(key.request().toString());
  }
}
