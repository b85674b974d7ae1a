package io.github.xhsgraphql.caching;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CaffeineCache;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One of Quarkus' named caches, used as a map: values are complete when they are put, and nothing
 * waits for a load. (Where several requests wait for one load of Quarkus Cache, the cancellation of
 * one fails all of them: quarkus#48696.) Its size, its holding time and its metrics are settings of
 * Quarkus, {@code quarkus.cache.caffeine."name".*}.
 */
public final class NamedCache<K, V> {

  private final Cache cache;

  /**
   * @param cache as {@code @CacheName} injects it; with {@code quarkus.cache.enabled=false} it
   *     holds nothing
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
}
