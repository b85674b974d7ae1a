package io.github.xhsgraphql.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long to make no call after a 429: as long as upstream says, else twice as long each time, up
 * to a minute.
 */
final class Pause {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Clock clock;
  private final Duration first;
  private Duration next;
  private Instant until = Instant.MIN;

  Pause(Clock clock, Duration first) {
    this.clock = clock;
    this.first = first;
    this.next = first;
  }

  synchronized void begin(@Nullable Duration told) {
    Instant end = clock.instant().plus(shorter(told != null ? told : next, LONGEST));
    if (left().isZero()) {
      next = shorter(next.multipliedBy(2), LONGEST);
    }
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

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
