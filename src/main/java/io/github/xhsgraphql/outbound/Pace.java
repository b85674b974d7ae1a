package io.github.xhsgraphql.outbound;

import java.time.Duration;

/**
 * The parameters of the generic cell rate algorithm: calls are an interval apart, and a call that
 * comes late by no more than the tolerance doesn't delay the calls after it. Otherwise the rate
 * would fall with each late timer.
 *
 * @param interval the time between two calls, in nanoseconds
 * @param tolerance in nanoseconds
 */
public record Pace(double interval, long tolerance) {

  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  /** As long as timers of a busy JVM, or round trips to Redis, may well take. */
  private static final long MAX_TOLERANCE = Duration.ofMillis(50).toNanos();

  /** No second has more calls than this many times the rate. */
  private static final double MOST = 1.1;

  /** The pace for a number of calls per second. */
  public static Pace of(double rate) {
    // n calls are n - 1 intervals apart, less the tolerance: one call too many takes a second.
    double tolerance = SECOND * (Math.floor(MOST * rate) / rate - 1);
    return new Pace(SECOND / rate, Math.max(0, Math.min(MAX_TOLERANCE, (long) tolerance)));
  }

  /**
   * How far in the past the next call's permit may lie. At a high rate this includes permits that
   * nobody wanted, so that calls needn't wait for timers, which are coarser than the interval. At a
   * low rate it doesn't: calls are evenly spaced after an idle time, too.
   *
   * @param waited how long permits have been wanted
   */
  public long tolerance(Duration waited) {
    return interval <= MAX_TOLERANCE ? tolerance : Math.min(tolerance, waited.toNanos());
  }
}
