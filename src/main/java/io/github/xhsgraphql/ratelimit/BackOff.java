package io.github.xhsgraphql.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time without calls after a 429. It lasts as long as upstream requests, up to ten minutes. If
 * upstream doesn't request a time, it starts with the configured time. It doubles with each
 * back-off until upstream accepts a call, up to a minute. A 429 during a back-off doesn't double
 * it.
 */
final class BackOff {

  private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

  /** The longest Retry-After that is honored. A longer one is assumed to be a mistake. */
  private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(10);

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

  /**
   * Starts the back-off, or extends it.
   *
   * @param retryAfter null if upstream doesn't request a time
   */
  synchronized void start(@Nullable Duration retryAfter) {
    Duration time =
        retryAfter == null ? shorter(next, MAX_PAUSE) : shorter(retryAfter, MAX_RETRY_AFTER);
    if (remaining().isZero()) {
      next = shorter(next.multipliedBy(2), MAX_PAUSE);
    }
    extend(time);
  }

  /** Makes the back-off last for at least this time from now on. */
  synchronized void extend(Duration time) {
    Instant end = clock.instant().plus(time);
    until = end.isAfter(until) ? end : until;
  }

  /** Lets the next back-off be as short as the first, because upstream accepted a call. */
  synchronized void reset() {
    next = first;
  }

  /** Returns the time until calls may be made; zero if they may be made now. */
  synchronized Duration remaining() {
    Instant now = clock.instant();
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** Whether the back-off lasts longer than a request may wait. */
  boolean exceedsMaxWait() {
    return remaining().compareTo(maxWait) > 0;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
