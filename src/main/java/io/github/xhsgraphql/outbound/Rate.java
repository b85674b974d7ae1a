package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Limits how often calls may be made. It never fails. */
public interface Rate {

  /** How much time's permits may be saved up while nobody asks for them, in parts of a second. */
  double SAVED = 0.05;

  /**
   * Permits that belong to the caller once the delay is over.
   *
   * @param permits 0 if another instance has paused all calls, for as long as the delay
   */
  record Reservation(int permits, Duration delay) {}

  /**
   * Reserves the permits that are due, at most as many as wanted; if none is due, reserves the next
   * one. As it is reserved in advance, a timer that fires late doesn't delay the permits after it.
   */
  Uni<Reservation> acquire(int wanted);

  /** Returns permits that weren't used. */
  void release(int permits);

  /** Upstream answered 429: no instance that shares this rate calls for a while. */
  void pause(Duration time);

  /**
   * How many permits can be saved up. At 10 a second it is one, so that calls are evenly spaced. At
   * a higher rate it is more, because timers are too coarse for single permits: they fire once in a
   * millisecond at most, and late on a busy machine. No second gets more than 5 % over the rate.
   */
  static long burst(double perSecond) {
    return Math.max(1, (long) (perSecond * SAVED));
  }
}
