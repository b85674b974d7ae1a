package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.runtime.CacheConfig.CaffeineConfig;
import io.quarkus.cache.runtime.CacheConfig.CaffeineConfig.CaffeineCacheConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers that this process holds: a Quarkus cache for each kind of object, and one for
 * absences. A key is in one of them at most.
 */
@Singleton
class LocalStore {

  /** Where Quarkus Cache sets no holding time, or is off: what instances share has one anyway. */
  private static final Duration DEFAULT_HOLDING_TIME = Duration.ofDays(1);

  private record Held(NamedCache<Key, Kept<?>> answers, Duration time) {}

  private final CaffeineConfig config;
  private final Map<Kind, Held> byKind = new EnumMap<>(Kind.class);
  private final NamedCache<Key, Kept<?>> absences;

  LocalStore(
      @CacheName("notes") Cache notes,
      @CacheName("videos") Cache videos,
      @CacheName("users") Cache users,
      @CacheName("topics") Cache topics,
      @CacheName("lists") Cache lists,
      @CacheName("comments") Cache comments,
      @CacheName("searches") Cache searches,
      @CacheName("absences") Cache absences,
      io.quarkus.cache.runtime.CacheConfig config) {
    this.config = config.caffeine();
    this.absences = new NamedCache<>(absences);
    hold(Kind.NOTE, notes);
    hold(Kind.VIDEO, videos);
    hold(Kind.USER, users);
    hold(Kind.TOPIC, topics);
    hold(Kind.LIST, lists);
    hold(Kind.COMMENTS, comments);
    hold(Kind.SEARCH, searches);
  }

  private void hold(Kind kind, Cache cache) {
    Duration time =
        Optional.ofNullable(config.cachesConfig().get(cache.getName()))
            .flatMap(CaffeineCacheConfig::expireAfterWrite)
            .or(() -> config.defaultConfig().expireAfterWrite())
            .orElse(DEFAULT_HOLDING_TIME);
    byKind.put(kind, new Held(new NamedCache<>(cache), time));
  }

  private Held held(Key key) {
    return Objects.requireNonNull(byKind.get(key.operation().kind()));
  }

  /** How long an answer is held since upstream gave it, be it fresh or stale. */
  Duration holdingTime(Key key) {
    return held(key).time();
  }

  @SuppressWarnings("unchecked") // an operation always has one type of value
  <T> @Nullable Kept<T> get(Key key) {
    Kept<?> found = held(key).answers().get(key);
    return (Kept<T>) (found == null ? absences.get(key) : found);
  }

  void put(Key key, Kept<?> value) {
    boolean isAbsence = value.absence() != null;
    NamedCache<Key, Kept<?>> answers = held(key).answers();
    (isAbsence ? absences : answers).put(key, value);
    (isAbsence ? answers : absences).remove(key);
  }

  void clear() {
    byKind.values().forEach(held -> held.answers().clear());
    absences.clear();
  }
}
