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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The upstream calls that one GraphQL request caused, and how many it may still cause. */
public final class CallLedger {

  /**
   * One call to TikHub.
   *
   * @param millis how long it took, in milliseconds
   * @param billable whether TikHub charges for it, as far as can be known
   * @param hedge its part in a hedge; null for a call that has none
   */
  public record Call(
      String operation,
      Series series,
      Outcome.Kind outcome,
      long millis,
      boolean billable,
      @Nullable Hedge hedge) {

    private Call as(@Nullable Hedge part) {
      return new Call(operation, series, outcome, millis, billable, part);
    }
  }

  /** A call under way. Until it ends it counts as one that timed out, and as billed. */
  public static final class Running {
    private final CallLedger ledger;
    private final String operation;
    private final Series series;
    private final long startedAt = System.nanoTime();
    private final AtomicReference<Call> ended = new AtomicReference<>();
    private volatile Hedge.@Nullable Role role;
    private volatile boolean won;
    private final Queue<Consumer<Call>> listeners = new ConcurrentLinkedQueue<>();

    private Running(CallLedger ledger, String operation, Series series) {
      this.ledger = ledger;
      this.operation = operation;
      this.series = series;
    }

    /** Of the request that pays for the call. */
    public CallLedger ledger() {
      return ledger;
    }

    /** Has somebody told of the call when it ends, at once if it has. */
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

    /** Reports that the call's answer is the one that is served. */
    public void won() {
      won = true;
    }

    /** Nobody waits for it any more: unless it has ended, it ends as one that timed out. */
    public void abandon() {
      end(new Outcome.TimedOut<>());
    }

    /** Only the first end counts. */
    public void end(Outcome<?> outcome) {
      Call call = call(outcome.kind(), billable(outcome));
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

    private Call asOfNow() {
      Call call = ended.get();
      return call == null
          ? call(Outcome.Kind.TIMED_OUT, true).as(hedge(true))
          : call.as(hedge(false));
    }

    /** Every HTTP 200 is billed, nothing else is; a time-out may be (docs/upstream.md 1.6). */
    private static boolean billable(Outcome<?> outcome) {
      return switch (outcome.kind()) {
        case FOUND, EMPTY, NOT_FOUND, PRIVATE, SHAPE_CHANGED, TIMED_OUT -> true;
        case REJECTED, THROTTLED -> false;
        case FAILED -> outcome instanceof Outcome.Failed<?> failed && failed.billed();
      };
    }
  }

  private final Queue<Running> calls = new ConcurrentLinkedQueue<>();
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
   * The ledger of one part of the request. What a part notes counts in the whole request's ledger
   * too, which also pays for it.
   */
  CallLedger part() {
    return new CallLedger(this);
  }

  /**
   * Notes that a call begins.
   *
   * @throws ChainFailure BUDGET_EXCEEDED if the request may cause no more calls
   */
  Running begin(String operation, Series series) {
    if (whole != null) {
      Running call = whole.begin(operation, series);
      calls.add(call);
      return call;
    }
    if (left.getAndUpdate(n -> Math.max(0, n - 1)) <= 0) {
      throw new ChainFailure(ChainFailure.Reason.BUDGET_EXCEEDED, List.of());
    }
    Running call = new Running(this, operation, series);
    calls.add(call);
    return call;
  }

  /** Keeps something for a {@link CallListener}, such as the request's span. */
  public <T> void attach(Class<T> type, T thing) {
    attached.put(type, thing);
  }

  /** What was attached under this type. */
  public <T> Optional<T> attached(Class<T> type) {
    return Optional.ofNullable(attached.get(type)).map(type::cast);
  }

  /** Notes that so many things were served from what was known. */
  void countCached(int things) {
    cached.addAndGet(things);
    if (whole != null) {
      whole.countCached(things);
    }
  }

  /** Notes that something was served by a load that another request had begun. */
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

  /** The calls so far, in the order in which they began. */
  public List<Call> calls() {
    return calls.stream().map(Running::asOfNow).toList();
  }
}
