package io.github.xhsgraphql.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xhsgraphql.cache.CacheEntry;
import io.github.xhsgraphql.cache.SharedCache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The shared cache in Redis, with entries as JSON. An entry that this version cannot read is a
 * miss.
 */
@Singleton
class RedisSharedCache implements SharedCache {

  private static final Logger LOG = Logger.getLogger(RedisSharedCache.class);

  /**
   * The version of the JSON, which is part of the keys: during a rolling upgrade, versions that
   * differ do not read each other's entries. Raise it with every change of a record in an entry;
   * RecordJsonTest fails otherwise.
   */
  static final int FORMAT = 7;

  private final Redis redis;
  private final RecordJson json;
  private final String prefix;

  RedisSharedCache(Redis redis, RecordJson json, RedisConfig config) {
    this.redis = redis;
    this.json = json;
    this.prefix = config.prefix() + "answer:" + FORMAT + ":";
  }

  @Override
  public <T> Uni<Optional<CacheEntry<T>>> get(CacheEntry.Key key) {
    return redis
        .get(byte[].class, name(key))
        .map(bytes -> bytes.flatMap(found -> read(key, found)));
  }

  private <T> Optional<CacheEntry<T>> read(CacheEntry.Key key, byte[] bytes) {
    try {
      return Optional.of(json.read(key.operation(), bytes));
    } catch (IOException | IllegalArgumentException otherVersion) {
      LOG.debugf("Cannot read a shared entry for %s", key.operation());
      return Optional.empty();
    }
  }

  @Override
  public void put(CacheEntry.Key key, CacheEntry<?> entry, Duration timeToLive) {
    if (!redis.isConfigured()) {
      return;
    }
    try {
      redis.set(byte[].class, name(key), json.write(entry), timeToLive);
    } catch (JsonProcessingException unwritable) {
      LOG.warnf("Cannot write a shared entry for %s", key.operation());
    }
  }

  private String name(CacheEntry.Key key) {
    return prefix + key.operation().name() + ":" + KeyHash.of(key.request().toString());
  }
}
