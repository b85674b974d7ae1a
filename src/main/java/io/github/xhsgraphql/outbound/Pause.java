package io.github.xhsgraphql.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long to make no call after a 429: as long as upstream says, up to ten minutes; else twice as
 * long each time, up to a minute.
 */
final class Pause {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** A longer one is taken for a mistake. */
  private static final Duration LONGEST_TOLD = Duration.ofMinutes(10);

  private final Clock clock;
  private final Duration first;
  private final Duration maxWait;
  private Duration next;
  private Instant until = Instant.MIN;

  Pause(Clock clock, OutboundConfig config) {
    this.clock = clock;
    this.first = config.throttledFor();
    this.maxWait = config.maxBackOffWait();
    this.next = first;
  }

  synchronized void begin(@Nullable Duration told) {
    Duration pause = told == null ? shorter(next, LONGEST) : shorter(told, LONGEST_TOLD);
    if (left().isZero()) {
      next = shorter(next.multipliedBy(2), LONGEST);
    }
    extend(pause);
  }

  /** Another instance pauses for so much longer. */
  synchronized void extend(Duration more) {
    Instant end = clock.instant().plus(more);
    until = end.isAfter(until) ? end : until;
  }

  /** A call came through. */
  synchronized void over() {
    next = first;
  }

  synchronized Duration left() {
    Instant now = clock.instant();
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** Whether it lasts longer than a request may wait. */
  boolean isTooLong() {
    return left().compareTo(maxWait) > 0;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
