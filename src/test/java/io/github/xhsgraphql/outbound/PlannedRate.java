package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A rate that a test decides on: all permits are due at once, but for what is planned. */
final class PlannedRate implements Rate {

  /** The delays of the first permits, each reserved alone. */
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
  public synchronized Uni<Reservation> acquire(int wanted) {
    if (failures-- > 0) {
      throw new IllegalStateException("a defect");
    }
    if (!pausedFor.isZero()) {
      return Uni.createFrom().item(new Reservation(0, pausedFor));
    }
    Reservation reservation =
        waits.isEmpty()
            ? new Reservation(wanted, Duration.ZERO)
            : new Reservation(1, waits.remove(0));
    taken += reservation.permits();
    return Uni.createFrom().completionStage(held).replaceWith(reservation);
  }

  @Override
  public synchronized void release(int permits) {
    givenBack += permits;
  }

  @Override
  public void pause(Duration time) {}
}
