package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.ledger.CallLedger.Call;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running call. Until it ends, the ledger reports it as timed out and billed. */
public final class RunningCall {

  private final CallLedger ledger;
  private final String operation;
  private final Series series;
  private final long startedAt = System.nanoTime();
  private final AtomicReference<Call> ended = new AtomicReference<>();
  private volatile Hedge.@Nullable Role role;
  private volatile boolean won;
  private final Queue<Consumer<Call>> listeners = new ConcurrentLinkedQueue<>();

  RunningCall(CallLedger ledger, String operation, Series series) {
    this.ledger = ledger;
    this.operation = operation;
    this.series = series;
  }

  /** Returns the ledger of the request that pays for the call. */
  public CallLedger ledger() {
    return ledger;
  }

  /**
   * Adds a listener that runs when the call ends. If the call has ended, the listener runs
   * immediately.
   */
  public void whenEnded(Consumer<Call> listener) {
    listeners.add(listener);
    Call call = ended.get();
    if (call != null && listeners.remove(listener)) {
      listener.accept(call);
    }
  }

  /** Marks the call as part of a hedge. */
  public void mark(Hedge.Role as) {
    role = as;
  }

  /** Marks the call as the one whose value the request receives. */
  public void won() {
    won = true;
  }

  /** Ends the call as timed out because no one waits for it. Does nothing if the call has ended. */
  public void abandon() {
    end(new Outcome.TimedOut<>());
  }

  /** Ends the call with an outcome. Only the first invocation has an effect. */
  public void end(Outcome<?> outcome) {
    Call call = call(outcome.kind(), CallLedger.isBillable(outcome));
    if (ended.compareAndSet(null, call)) {
      for (var listener = listeners.poll(); listener != null; listener = listeners.poll()) {
        listener.accept(call);
      }
    }
  }

  private Call call(Outcome.Kind kind, boolean billable) {
    long millis = (System.nanoTime() - startedAt) / 1_000_000;
    return new Call(operation, series, kind, millis, billable, hedge(false));
  }

  private @Nullable Hedge hedge(boolean isPending) {
    Hedge.Role part = role;
    return part == null ? null : new Hedge(part, won, isPending);
  }

  /** Returns the call so far. */
  Call asOfNow() {
    Call call = ended.get();
    return call == null
        ? call(Outcome.Kind.TIMED_OUT, true).as(hedge(true))
        : call.as(hedge(false));
  }
}
