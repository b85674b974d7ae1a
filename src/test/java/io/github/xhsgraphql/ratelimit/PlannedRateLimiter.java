package io.github.xhsgraphql.ratelimit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A rate limiter that a test controls. By default it grants as many permits as are wanted. */
final class PlannedRateLimiter implements RateLimiter {

  /** The waits to grant first, in order. */
  final List<Duration> waits = new ArrayList<>();

  int taken;
  int released;

  /** The time for which another instance pauses; zero if none does. */
  Duration pausedFor = Duration.ZERO;

  /** The number of calls to fail first. */
  int failures;

  private CompletionStage<?> held = CompletableFuture.completedStage(null);

  /** Grants nothing until the result is complete. */
  synchronized CompletableFuture<Void> block() {
    CompletableFuture<Void> end = new CompletableFuture<>();
    held = end;
    return end;
  }

  @Override
  public synchronized Uni<Grant> acquire(int wanted, Duration waited) {
    if (failures-- > 0) {
      throw new IllegalStateException("a defect");
    }
    return Uni.createFrom().completionStage(held).replaceWith(grant(wanted));
  }

  private Grant grant(int wanted) {
    if (!pausedFor.isZero()) {
      return new Grant.Paused(pausedFor);
    }
    if (!waits.isEmpty()) {
      return new Grant.Wait(waits.remove(0));
    }
    taken += wanted;
    return new Grant.Permits(wanted);
  }

  @Override
  public synchronized void release(int permits) {
    released += permits;
  }

  @Override
  public void pause(Duration time) {}
}
