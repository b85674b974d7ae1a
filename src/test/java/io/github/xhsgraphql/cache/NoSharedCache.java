package io.github.xhsgraphql.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** The shared cache of an instance without Redis. */
record NoSharedCache() implements SharedCache {

  @Override
  public <T> Uni<Optional<CacheEntry<T>>> get(CacheEntry.Key key) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public void put(CacheEntry.Key key, CacheEntry<?> entry, Duration timeToLive) {}
}
