package io.github.xhsgraphql.ratelimit;

import java.time.Duration;

/** A moving average of durations: each new one has a weight of a tenth. */
final class DurationAverage {

  private static final double WEIGHT = 0.1;

  private double nanos;

  synchronized void add(Duration time) {
    nanos = nanos == 0 ? time.toNanos() : nanos + WEIGHT * (time.toNanos() - nanos);
  }

  /** Returns the average; zero before the first duration. */
  synchronized Duration value() {
    return Duration.ofNanos((long) nanos);
  }
}
