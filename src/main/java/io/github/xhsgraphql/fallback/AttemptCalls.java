package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.Hedge;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The calls that one source makes in a {@link ChainRun}. They are marked for the trace. */
final class AttemptCalls {

  /** The run that the calls belong to. */
  interface Listener {

    /**
     * Returns a failure if the run is over, so that the source makes no call; null to allow the
     * call.
     */
    @Nullable Throwable refusal();

    /** Reports that the first call began. */
    void begun();
  }

  private final Listener listener;
  private volatile Hedge.@Nullable Role role;
  private volatile @Nullable RunningCall latest;
  private volatile long begunAt;

  AttemptCalls(Listener listener, boolean isHedge) {
    this.listener = listener;
    this.role = isHedge ? Hedge.Role.HEDGE : null;
  }

  /** Returns whether the source made a call. */
  boolean hasBegun() {
    return latest != null;
  }

  /** Returns the time since the first call began, in milliseconds. */
  long millis() {
    return (System.nanoTime() - begunAt) / 1_000_000;
  }

  /** Marks the calls as slow, unless they belong to a hedge. */
  void slow() {
    if (role == null) {
      role = Hedge.Role.SLOW;
      mark(latest);
    }
  }

  /** Reports that the latest call's value is the one that is served. */
  void won() {
    RunningCall call = latest;
    if (call != null) {
      call.won();
    }
  }

  /** Returns the budget that pays for the source's calls. */
  CallBudget chargedTo(CallBudget permit) {
    return new Charged(permit);
  }

  private void begun(RunningCall call) {
    boolean isFirst = latest == null;
    if (isFirst) {
      begunAt = System.nanoTime();
    }
    latest = call;
    mark(call);
    if (isFirst) {
      listener.begun();
    }
  }

  private void mark(@Nullable RunningCall call) {
    Hedge.Role as = role;
    if (call != null && as != null) {
      call.mark(as);
    }
  }

  private final class Charged implements CallBudget {
    private final CallBudget permit;

    Charged(CallBudget permit) {
      this.permit = permit;
    }

    @Override
    public Uni<RunningCall> begin(String operation, Series series) {
      Throwable refusal = listener.refusal();
      return refusal == null
          ? permit.begin(operation, series).invoke(AttemptCalls.this::begun)
          : Uni.createFrom().failure(refusal);
    }

    @Override
    public Duration remaining() {
      return permit.remaining();
    }

    @Override
    public Object requester() {
      return permit.requester();
    }
  }
}
