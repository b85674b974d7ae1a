package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A rate that a test decides on: it gives leave at once, but for what is planned. */
final class PlannedRate implements Rate {

  /** What is waited for first, in order. */
  final List<Duration> waits = new ArrayList<>();

  int taken;
  int givenBack;

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
  public synchronized Uni<Duration> take() {
    if (failures-- > 0) {
      throw new IllegalStateException("a defect");
    }
    Duration wait = waits.isEmpty() ? Duration.ZERO : waits.remove(0);
    taken += wait.isZero() ? 1 : 0;
    return Uni.createFrom().completionStage(held).replaceWith(wait);
  }

  @Override
  public synchronized void giveBack() {
    givenBack++;
  }

  @Override
  public void hold(Duration pause) {}
}
