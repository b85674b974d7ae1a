package io.github.xhsgraphql.ratelimit;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamLimiter;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The permit of a source. Its first call is made immediately; each further one waits for the rate
 * limiter. The calls share one place, so a call ends when the next one begins or when the permit is
 * released.
 */
final class HeldPermit implements UpstreamLimiter.Permit {

  private final CallBudget budget;
  private final FairUpstreamLimiter limiter;
  private final AtomicBoolean isUsed = new AtomicBoolean();
  private final AtomicBoolean isReleased = new AtomicBoolean();
  private final AtomicReference<@Nullable RunningCall> current = new AtomicReference<>();
  private final Timing timing;
  private final long heldSince;

  HeldPermit(CallBudget budget, FairUpstreamLimiter limiter, Timing timing) {
    this.budget = budget;
    this.limiter = limiter;
    this.timing = timing;
    this.heldSince = timing.nanoTime().getAsLong();
  }

  @Override
  public Uni<RunningCall> begin(String operation, Series series) {
    return isUsed.compareAndSet(false, true)
        ? budget.begin(operation, series).invoke(this::begun)
        : limiter
            .acquireFurther(budget)
            .flatMap(permitted -> further(operation, series))
            .invoke(this::begun);
  }

  private Uni<RunningCall> further(String operation, Series series) {
    if (isReleased.get()) {
      limiter.releaseUnused();
      return Uni.createFrom().failure(new ChainFailure(ChainFailure.Reason.TIMED_OUT, List.of()));
    }
    return budget.begin(operation, series);
  }

  private void begun(RunningCall call) {
    abandon(current.getAndSet(call));
    if (isReleased.get()) {
      call.abandon();
    }
  }

  private static void abandon(@Nullable RunningCall call) {
    if (call != null) {
      call.abandon();
    }
  }

  @Override
  public void release() {
    if (isReleased.compareAndSet(false, true)) {
      abandon(current.getAndSet(null));
      if (!isUsed.get()) {
        limiter.releaseUnused();
      }
      limiter.release(timing.since(heldSince));
    }
  }

  @Override
  public Duration remaining() {
    return budget.remaining();
  }

  @Override
  public Object requester() {
    return budget.requester();
  }
}
