package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.Gate;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A step whose turn has come. Its first call goes at once, each further one waits for a turn. A
 * call ends with its step, or when the next begins: there is one place for all of them.
 */
final class Admitted implements Gate.Admission {

  private final CallBudget budget;
  private final OutboundGate gate;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean left = new AtomicBoolean();
  private final AtomicReference<CallLedger.@Nullable Running> underWay = new AtomicReference<>();
  private final Timing timing;
  private final long startedAt;

  Admitted(CallBudget budget, OutboundGate gate, Timing timing) {
    this.budget = budget;
    this.gate = gate;
    this.timing = timing;
    this.startedAt = timing.nanoTime().getAsLong();
  }

  @Override
  public Uni<CallLedger.Running> begin(String operation, Series series) {
    return begun.compareAndSet(false, true)
        ? budget.begin(operation, series).invoke(this::follow)
        : gate.again(budget).flatMap(go -> further(operation, series)).invoke(this::follow);
  }

  private Uni<CallLedger.Running> further(String operation, Series series) {
    if (left.get()) {
      gate.giveBack();
      return Uni.createFrom().failure(new ChainFailure(ChainFailure.Reason.TIMED_OUT, List.of()));
    }
    return budget.begin(operation, series);
  }

  private void follow(CallLedger.Running call) {
    abandon(underWay.getAndSet(call));
    if (left.get()) {
      call.abandon();
    }
  }

  private static void abandon(CallLedger.@Nullable Running call) {
    if (call != null) {
      call.abandon();
    }
  }

  @Override
  public void leave() {
    if (left.compareAndSet(false, true)) {
      abandon(underWay.getAndSet(null));
      if (!begun.get()) {
        gate.giveBack();
      }
      gate.leave(timing.since(startedAt));
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
