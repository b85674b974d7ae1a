package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A rate that a test decides on: it grants all that is wanted, but for what is planned. */
final class PlannedRate implements Rate {

  /** What is to be waited for first, in order. */
  final List<Duration> waits = new ArrayList<>();

  int taken;
  int givenBack;

  /** How long another instance pauses. */
  Duration pausedFor = Duration.ZERO;

  /** How often it fails first. */
  int failures;

  private CompletionStage<?> held = CompletableFuture.completedStage(null);

  /** Gives nobody leave until what it returns is complete. */
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
    givenBack += permits;
  }

  @Override
  public void pause(Duration time) {}
}
