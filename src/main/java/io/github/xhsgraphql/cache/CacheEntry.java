package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cached answer from upstream, which is a value or an absence.
 *
 * @param sourced the value and its series; null for an absence
 * @param absence the failure with reason NOT_FOUND or PRIVATE; null for a value
 * @param loadedAt when upstream answered
 * @param freshUntil when the entry becomes stale
 * @param staleUntil when the entry expires. Until then the cache can serve it if no series answers.
 * @param retryAt when the gateway asks upstream again for a stale entry, after a load that failed
 */
public record CacheEntry<T>(
    @Nullable Sourced<T> sourced,
    @Nullable ChainFailure absence,
    Instant loadedAt,
    Instant freshUntil,
    Instant staleUntil,
    Instant retryAt) {

  /**
   * The key of an entry. It contains no token. It contains no series either, except for later
   * pages.
   */
  public record Key(Operation<?, ?> operation, Request request) {}

  static <T> CacheEntry<T> value(
      Sourced<T> sourced, Instant now, Duration lifetime, Duration timeToLive) {
    return new CacheEntry<>(sourced, null, now, now.plus(lifetime), now.plus(timeToLive), now);
  }

  static <T> CacheEntry<T> absence(ChainFailure absence, Instant now, Duration lifetime) {
    return new CacheEntry<>(null, absence, now, now.plus(lifetime), now, now);
  }

  CacheEntry<T> retryAt(Instant time) {
    return new CacheEntry<>(sourced, absence, loadedAt, freshUntil, staleUntil, time);
  }

  static <T> @Nullable CacheEntry<T> newer(@Nullable CacheEntry<T> a, @Nullable CacheEntry<T> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.loadedAt().isBefore(b.loadedAt()) ? b : a;
  }

  boolean isFresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  /** Returns whether the cache can serve the entry if no series answers. */
  boolean isServableStale(Instant now) {
    return absence == null && now.isBefore(staleUntil);
  }

  /** Returns whether the cache serves the entry without a load. */
  boolean isServable(Instant now) {
    return isFresh(now) || now.isBefore(retryAt);
  }

  /**
   * Returns the value with its age.
   *
   * @throws ChainFailure for an absence
   */
  CachedAnswer<T> answer(Instant now, boolean isStale) {
    if (absence != null) {
      throw absence;
    }
    return new CachedAnswer<>(
        Objects.requireNonNull(sourced),
        Duration.between(loadedAt, now),
        isFresh(now) ? Duration.between(now, freshUntil) : Duration.ZERO,
        isStale);
  }
}
