package io.github.xhsgraphql.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time without calls after a 429: as long as upstream says, up to ten minutes. If upstream
 * doesn't say, it doubles each time, up to a minute.
 */
final class BackOff {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** A longer Retry-After is taken for a mistake. */
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(10);

  private final Clock clock;
  private final Duration first;
  private final Duration maxWait;
  private Duration next;
  private Instant until = Instant.MIN;

  BackOff(Clock clock, RateLimitConfig config) {
    this.clock = clock;
    this.first = config.throttledFor();
    this.maxWait = config.maxBackOffWait();
    this.next = first;
  }

  /** Starts, or goes on for longer. */
  synchronized void start(@Nullable Duration retryAfter) {
    Duration time =
        retryAfter == null ? shorter(next, LONGEST) : shorter(retryAfter, LONGEST_RETRY_AFTER);
    if (remaining().isZero()) {
      next = shorter(next.multipliedBy(2), LONGEST);
    }
    extend(time);
  }

  /** Lasts for at least this time from now on. */
  synchronized void extend(Duration time) {
    Instant end = clock.instant().plus(time);
    until = end.isAfter(until) ? end : until;
  }

  /** Lets the next back-off be as short as the first, because upstream accepted a call. */
  synchronized void reset() {
    next = first;
  }

  /** Zero while calls may be made. */
  synchronized Duration remaining() {
    Instant now = clock.instant();
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** Whether it lasts longer than a request may wait. */
  boolean exceedsMaxWait() {
    return remaining().compareTo(maxWait) > 0;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
