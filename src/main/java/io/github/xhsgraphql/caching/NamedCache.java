package io.github.xhsgraphql.caching;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheImpl;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A Quarkus cache as a map from keys to completed values. It doesn't coalesce loads, because in
 * Quarkus Cache a waiter that cancels makes all others fail (quarkus#48696). Quarkus's settings
 * {@code quarkus.cache.caffeine."name".*} configure size, expiry and metrics.
 */
public final class NamedCache<K, V> {

  private final Cache cache;

  /**
   * @param cache the cache that {@code @CacheName} injects; with {@code
   *     quarkus.cache.enabled=false} it is always empty
   */
  public NamedCache(Cache cache) {
    this.cache = cache;
  }

  public @Nullable V get(K key) {
    if (cache instanceof CaffeineCache caffeine) {
      CompletableFuture<V> value = caffeine.getIfPresent(key);
      return value == null ? null : value.getNow(null);
    }
    return null;
  }

  public void put(K key, V value) {
    if (cache instanceof CaffeineCache caffeine) {
      caffeine.put(key, CompletableFuture.completedFuture(value));
    }
  }

  public void remove(K key) {
    cache.invalidate(key).subscribe().with(removed -> {});
  }

  public void clear() {
    cache.invalidateAll().subscribe().with(cleared -> {});
  }

  /** Returns the setting {@code expire-after-write}. */
  public Optional<Duration> expireAfterWrite() {
    return cache instanceof CaffeineCacheImpl caffeine
        ? Optional.ofNullable(caffeine.getCacheInfo().expireAfterWrite)
        : Optional.empty();
  }
}
