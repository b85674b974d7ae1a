package io.github.xhsgraphql.ratelimit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Limits how often calls are made. It never fails. */
public interface RateLimiter {

  /** The result of asking for permits. */
  sealed interface Grant {

    /** This many calls may be made now, at least one. */
    record Permits(int count) implements Grant {}

    /** The next permit is available after this time, unless another instance takes it. */
    record Wait(Duration time) implements Grant {}

    /** Another instance has paused all calls for this time. */
    record Paused(Duration time) implements Grant {}
  }

  /**
   * Takes the permits that are available.
   *
   * @param wanted the most to take, at least 1
   * @param waited how long the caller has been wanting permits
   */
  Uni<Grant> acquire(int wanted, Duration waited);

  /** Returns permits that weren't used. */
  void release(int permits);

  /** Makes the other instances that share this rate pause calls for this time. */
  void pause(Duration time);
}
