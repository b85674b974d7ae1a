package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer of upstream's, kept: something, or that there is nothing.
 *
 * @param served null where there is nothing
 * @param absence why there is nothing, NOT_FOUND or PRIVATE; null where there is something
 * @param since when upstream told it
 * @param freshUntil until when it is taken for true
 * @param staleUntil until when it may be served where no series answers, though it isn't fresh
 * @param notBefore until when it is served without asking, though stale: upstream has just failed
 */
public record Kept<T>(
    @Nullable Sourced<T> served,
    @Nullable ChainFailure absence,
    Instant since,
    Instant freshUntil,
    Instant staleUntil,
    Instant notBefore) {

  static <T> Kept<T> something(
      Sourced<T> served, Instant now, Duration lifetime, Duration holdingTime) {
    return new Kept<>(served, null, now, now.plus(lifetime), now.plus(holdingTime), now);
  }

  static <T> Kept<T> nothing(ChainFailure absence, Instant now, Duration lifetime) {
    return new Kept<>(null, absence, now, now.plus(lifetime), now, now);
  }

  /** The same, to be served for a while though it is stale. */
  Kept<T> until(Instant retryAt) {
    return new Kept<>(served, absence, since, freshUntil, staleUntil, retryAt);
  }

  /** The one that upstream told later; null if there is none. */
  static <T> @Nullable Kept<T> later(@Nullable Kept<T> a, @Nullable Kept<T> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.since().isBefore(b.since()) ? b : a;
  }

  boolean isFresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  /** Whether to serve it where no series answers. */
  boolean isToBeServedStale(Instant now) {
    return absence == null && now.isBefore(staleUntil);
  }

  /** Whether to serve it without asking upstream. */
  boolean isToBeServed(Instant now) {
    return isFresh(now) || now.isBefore(notBefore);
  }

  /**
   * What is told of it now.
   *
   * @param known whether it was known before, rather than asked for just now
   * @throws ChainFailure where there is nothing
   */
  Recalled<T> recalled(Instant now, boolean known) {
    if (absence != null) {
      throw absence;
    }
    Duration freshFor = isFresh(now) ? Duration.between(now, freshUntil) : Duration.ZERO;
    return new Recalled<>(
        Objects.requireNonNull(served),
        Duration.between(since, now),
        freshFor,
        known && !isFresh(now));
  }
}
