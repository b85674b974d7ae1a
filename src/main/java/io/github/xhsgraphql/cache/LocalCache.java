package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cache in this process' memory. It has a Quarkus cache for each kind of answer, and one for
 * absences. A key is in at most one of them.
 */
@Singleton
class LocalCache {

  private static final Duration DEFAULT_TIME_TO_LIVE = Duration.ofDays(1);

  private final Map<Kind, NamedCache<CacheEntry.Key, CacheEntry<?>>> values =
      new EnumMap<>(Kind.class);
  private final NamedCache<CacheEntry.Key, CacheEntry<?>> absences;

  LocalCache(
      @CacheName("notes") Cache notes,
      @CacheName("videos") Cache videos,
      @CacheName("users") Cache users,
      @CacheName("topics") Cache topics,
      @CacheName("lists") Cache lists,
      @CacheName("comments") Cache comments,
      @CacheName("searches") Cache searches,
      @CacheName("absences") Cache absences) {
    values.put(Kind.NOTE, new NamedCache<>(notes));
    values.put(Kind.VIDEO, new NamedCache<>(videos));
    values.put(Kind.USER, new NamedCache<>(users));
    values.put(Kind.TOPIC, new NamedCache<>(topics));
    values.put(Kind.LIST, new NamedCache<>(lists));
    values.put(Kind.COMMENTS, new NamedCache<>(comments));
    values.put(Kind.SEARCH, new NamedCache<>(searches));
    this.absences = new NamedCache<>(absences);
  }

  private NamedCache<CacheEntry.Key, CacheEntry<?>> values(CacheEntry.Key key) {
    return Objects.requireNonNull(values.get(key.operation().kind()));
  }

  /** Returns how long a value is cached, fresh or stale, here and in the shared cache. */
  Duration timeToLive(CacheEntry.Key key) {
    return values(key).expireAfterWrite().orElse(DEFAULT_TIME_TO_LIVE);
  }

  @SuppressWarnings("unchecked") // an operation always has one type of value
  <T> @Nullable CacheEntry<T> get(CacheEntry.Key key) {
    CacheEntry<?> value = values(key).get(key);
    return (CacheEntry<T>) (value == null ? absences.get(key) : value);
  }

  void put(CacheEntry.Key key, CacheEntry<?> entry) {
    boolean isAbsence = entry.absence() != null;
    (isAbsence ? absences : values(key)).put(key, entry);
    (isAbsence ? values(key) : absences).remove(key);
  }

  void clear() {
    values.values().forEach(NamedCache::clear);
    absences.clear();
  }
}
