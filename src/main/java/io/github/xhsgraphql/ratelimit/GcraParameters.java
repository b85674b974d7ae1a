package io.github.xhsgraphql.ratelimit;

import java.time.Duration;

/**
 * The parameters of the generic cell rate algorithm (GCRA), which spaces calls evenly. A call that
 * is late by no more than the tolerance doesn't delay the calls after it. Without a tolerance the
 * rate would fall with each timer that fires late.
 *
 * @param interval the time between two calls, in nanoseconds
 * @param tolerance in nanoseconds
 */
public record GcraParameters(double interval, long tolerance) {

  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  /** Covers timers of a busy JVM, and round trips to Redis. */
  private static final long MAX_TOLERANCE = Duration.ofMillis(50).toNanos();

  /** The most calls that any second may have, as a multiple of the rate. */
  private static final double MAX_OVER_RATE = 1.1;

  /** The parameters for a number of calls per second. */
  public static GcraParameters of(double rate) {
    // n + 1 calls span at least n intervals less the tolerance. That must be a second or more if n
    // calls are the most that a second may have.
    double tolerance = SECOND * (Math.floor(MAX_OVER_RATE * rate) / rate - 1);
    return new GcraParameters(
        SECOND / rate, Math.max(0, (long) Math.min((double) MAX_TOLERANCE, tolerance)));
  }

  /**
   * How far in the past the next permit may lie. At a high rate this includes permits that nobody
   * wanted: calls that come close together then need no timers, which are coarser than the
   * interval. At a low rate it doesn't, so that calls are evenly spaced after an idle time, too.
   *
   * @param waited how long permits have been wanted
   */
  public long tolerance(Duration waited) {
    return interval <= MAX_TOLERANCE ? tolerance : Math.min(tolerance, waited.toNanos());
  }
}
