package io.github.xhsgraphql.outbound;

import java.time.Duration;

/** How long steps take, lately: the average in which each one weighs a tenth. */
final class StepTime {

  private static final double WEIGHT = 0.1;

  private double nanos;

  synchronized void took(Duration time) {
    nanos = nanos == 0 ? time.toNanos() : nanos + WEIGHT * (time.toNanos() - nanos);
  }

  /** Zero while none has ended. */
  synchronized Duration average() {
    return Duration.ofNanos((long) nanos);
  }
}
