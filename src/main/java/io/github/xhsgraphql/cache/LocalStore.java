package io.github.xhsgraphql.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows, bounded by memory.
 *
 * <p>Caffeine itself rather than Quarkus Cache, which has neither weights, nor a lifetime per
 * entry, nor a way to read what is past it (docs/adr/0001).
 */
@Singleton
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSSMWA",
      "com.github.benmanes.caffeine.cache.PSWMW"
    },
    methods = false)
class LocalStore {

  private final Cache<Key, Kept<?>> kept;

  LocalStore(CacheConfig config, Clock clock) {
    kept =
        Caffeine.newBuilder()
            // Upkeep is shorter than handing it to another thread.
            .executor(Runnable::run)
            .maximumWeight(config.maxSize().asLongValue())
            .<Key, Kept<?>>weigher((key, value) -> value.approximateBytes())
            .expireAfter(
                Expiry.<Key, Kept<?>>writing(
                    (key, value) -> held(value, clock.instant(), config.staleFor())))
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .recordStats()
            .build();
  }

  private static Duration held(Kept<?> value, Instant now, Duration staleFor) {
    Instant until = value.absence() == null ? value.since().plus(staleFor) : value.freshUntil();
    Instant end = until.isAfter(value.freshUntil()) ? until : value.freshUntil();
    Duration left = Duration.between(now, end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  @SuppressWarnings("unchecked") // an operation always has one type of value
  <T> @Nullable Kept<T> get(Key key) {
    return (Kept<T>) kept.getIfPresent(key);
  }

  void put(Key key, Kept<?> value) {
    kept.put(key, value);
  }

  /** About how many bytes are held. */
  long weight() {
    kept.cleanUp();
    return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  void clear() {
    kept.invalidateAll();
  }
}
