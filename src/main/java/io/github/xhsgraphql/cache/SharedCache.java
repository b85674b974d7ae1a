package io.github.xhsgraphql.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** The cache that several instances share. It never fails. An error counts as a miss. */
public interface SharedCache {

  <T> Uni<Optional<CacheEntry<T>>> get(CacheEntry.Key key);

  /** Writes an entry without making the caller wait. */
  void put(CacheEntry.Key key, CacheEntry<?> entry, Duration timeToLive);
}
