package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Records the upstream calls of one GraphQL request, and limits how many more it can make. */
public final class CallLedger {

  /**
   * One call to TikHub.
   *
   * @param millis how long the call took, in milliseconds
   * @param billable whether TikHub charges for the call, as far as the gateway can know
   * @param hedge the call's part in a hedge; null if it isn't part of one
   */
  public record Call(
      String operation,
      Series series,
      Outcome.Kind outcome,
      long millis,
      boolean billable,
      @Nullable Hedge hedge) {

    /** Returns the same call with another part in a hedge. */
    Call as(@Nullable Hedge part) {
      return new Call(operation, series, outcome, millis, billable, part);
    }
  }

  private final Queue<RunningCall> calls = new ConcurrentLinkedQueue<>();
  private final Map<Class<?>, Object> attached = new ConcurrentHashMap<>();
  private final AtomicInteger left;
  private final AtomicInteger cached = new AtomicInteger();
  private final AtomicInteger coalesced = new AtomicInteger();
  private final @Nullable CallLedger whole;

  CallLedger(int maxCalls) {
    left = new AtomicInteger(maxCalls);
    whole = null;
  }

  private CallLedger(CallLedger whole) {
    left = whole.left;
    this.whole = whole;
  }

  /**
   * Creates the ledger of one part of the request. The whole request's ledger also records the
   * part's calls and pays for them.
   */
  CallLedger part() {
    return new CallLedger(this);
  }

  /**
   * Records that a call begins.
   *
   * @throws ChainFailure BUDGET_EXCEEDED if the request reached its limit of calls
   */
  RunningCall begin(String operation, Series series) {
    if (whole != null) {
      RunningCall call = whole.begin(operation, series);
      calls.add(call);
      return call;
    }
    if (left.getAndUpdate(n -> Math.max(0, n - 1)) <= 0) {
      throw new ChainFailure(ChainFailure.Reason.BUDGET_EXCEEDED, List.of());
    }
    RunningCall call = new RunningCall(this, operation, series);
    calls.add(call);
    return call;
  }

  /** Stores an object for a {@link CallListener}, such as the request's span. */
  public <T> void attach(Class<T> type, T thing) {
    attached.put(type, thing);
  }

  /** Returns the object that was attached under this type; empty if there is none. */
  public <T> Optional<T> attached(Class<T> type) {
    return Optional.ofNullable(attached.get(type)).map(type::cast);
  }

  /** Counts things that came from the cache. */
  void countCached(int things) {
    cached.addAndGet(things);
    if (whole != null) {
      whole.countCached(things);
    }
  }

  /** Counts a thing that came from a load that another request started. */
  void countCoalesced() {
    coalesced.incrementAndGet();
    if (whole != null) {
      whole.countCoalesced();
    }
  }

  public int cached() {
    return cached.get();
  }

  public int coalesced() {
    return coalesced.get();
  }

  /** Returns the calls so far, in the order in which they began. */
  public List<Call> calls() {
    return calls.stream().map(RunningCall::asOfNow).toList();
  }

  /**
   * Returns whether a call with this outcome is billed. TikHub bills every HTTP 200 and nothing
   * else. It possibly bills calls that time out. That it doesn't bill a rejected or throttled call
   * is an assumption if the status is inside an HTTP 200 (docs/upstream.md 1.6).
   */
  static boolean isBillable(Outcome<?> outcome) {
    return switch (outcome.kind()) {
      case FOUND, EMPTY, NOT_FOUND, PRIVATE, SHAPE_CHANGED, TIMED_OUT -> true;
      case REJECTED, THROTTLED -> false;
      case FAILED -> outcome instanceof Outcome.Failed<?> failed && failed.billed();
    };
  }
}
