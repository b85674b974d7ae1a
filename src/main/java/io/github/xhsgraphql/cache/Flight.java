package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One load under way, and the requests that wait for it. Each waits no longer than its own deadline
 * and leaves without harm to the others. The call is paid by the first that still waits and still
 * may pay; when nobody does, no further call is made.
 *
 * <p>The call under way goes on even so, and who asks later comes aboard: once it is sent it is
 * paid for, and what it brings is kept. It holds its permit, and its connection, no longer than
 * with somebody waiting, for its step's time-out ends it.
 */
final class Flight<T> implements CallBudget {

  /** How a flight ended: with something kept, fetched by it or {@code known} already. */
  record Arrival<T>(Kept<T> kept, boolean known) {}

  private final List<CallContext> aboard = new ArrayList<>();
  private final CompletableFuture<Arrival<T>> arrival = new CompletableFuture<>();
  private final Attempts attempts = new Attempts(this);
  private volatile @Nullable Kept<T> held;
  private boolean closed;

  /** Lets another request wait for it; false where it is too late for that. */
  synchronized boolean board(CallContext context) {
    if (closed) {
      return false;
    }
    aboard.add(context);
    return true;
  }

  /**
   * What those get for whom it arrives too late: something, though stale; null if there is none.
   */
  void hold(@Nullable Kept<T> stale) {
    held = stale;
  }

  /** Waits for the arrival until the request's own deadline, and then takes what is held. */
  Uni<Arrival<T>> await(CallContext context) {
    Duration remaining = context.remaining();
    // Vert.x' timers know no less.
    if (remaining.toMillis() < 1) {
      return Uni.createFrom().deferred(() -> late(context));
    }
    // A copy: to cancel it, as time-outs do, must not cancel everybody's.
    return Uni.createFrom()
        .completionStage(arrival::copy)
        .ifNoItem()
        .after(remaining)
        .recoverWithUni(() -> late(context))
        .onCancellation()
        .invoke(() -> leave(context));
  }

  private Uni<Arrival<T>> late(CallContext context) {
    ChainFailure failure = leave(context);
    Kept<T> stale = held;
    return stale == null
        ? Uni.createFrom().failure(failure)
        : Uni.createFrom().item(new Arrival<>(stale, true));
  }

  private synchronized ChainFailure leave(CallContext context) {
    aboard.remove(context);
    return attempts.failure(Reason.TIMED_OUT);
  }

  Attempts trail() {
    return attempts;
  }

  /** Nobody can come aboard any more. */
  synchronized void close() {
    closed = true;
  }

  void arrive(Arrival<T> end) {
    arrival.complete(end);
  }

  void fail(Throwable failure) {
    arrival.completeExceptionally(failure);
  }

  @Override
  public Uni<CallLedger.Running> begin(String operation, Series series) {
    return begin(payers().iterator(), operation, series);
  }

  private Uni<CallLedger.Running> begin(
      Iterator<CallContext> payers, String operation, Series series) {
    if (!payers.hasNext()) {
      close();
      return Uni.createFrom().failure(attempts.failure(Reason.BUDGET_EXCEEDED));
    }
    return payers
        .next()
        .begin(operation, series)
        .onFailure(ChainFailure.class)
        .recoverWithUni(() -> begin(payers, operation, series));
  }

  private synchronized List<CallContext> payers() {
    return aboard.stream().filter(context -> !context.remaining().isZero()).toList();
  }

  @Override
  public synchronized Object requester() {
    return aboard.isEmpty() ? this : aboard.get(0).requester();
  }

  @Override
  public synchronized Duration remaining() {
    return aboard.stream()
        .map(CallContext::remaining)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
