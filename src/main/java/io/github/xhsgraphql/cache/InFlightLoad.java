package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.cache.CacheMetrics.Source;
import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One load and the requests that wait for it. Each request waits until its own deadline, and leaves
 * without affecting the others. The first waiting request whose budget allows it pays for a call.
 * If no request can pay, the load makes no further call.
 *
 * <p>A call continues when no request waits, because it is paid for and its answer is cached.
 * Requests can still join then. The source's timeout ends the call, and so releases its permit and
 * its connection.
 */
final class InFlightLoad<T> implements CallBudget {

  record Result<T>(CacheEntry<T> entry, Source source) {}

  private final CacheEntry.Key key;
  private final Function<Attempts, Uni<Sourced<T>>> loader;
  private final List<CallContext> waiting = new ArrayList<>();
  private final CompletableFuture<Result<T>> result = new CompletableFuture<>();
  private final Attempts attempts = new Attempts(this);
  private volatile @Nullable CacheEntry<T> staleEntry;
  private boolean closed;

  InFlightLoad(CacheEntry.Key key, Function<Attempts, Uni<Sourced<T>>> loader, CallContext first) {
    this.key = key;
    this.loader = loader;
    waiting.add(first);
  }

  CacheEntry.Key key() {
    return key;
  }

  Uni<Sourced<T>> load() {
    return Uni.createFrom().deferred(() -> loader.apply(attempts));
  }

  /** Adds a request; returns false if the load is about to end. */
  synchronized boolean join(CallContext context) {
    return !closed && waiting.add(context);
  }

  /** Sets the entry to serve if the load fails, or to a request whose deadline comes first. */
  void setStaleEntry(@Nullable CacheEntry<T> entry) {
    staleEntry = entry;
  }

  @Nullable CacheEntry<T> staleEntry() {
    return staleEntry;
  }

  /**
   * Waits for the result until the request's deadline. Then emits the stale entry, or fails with
   * TIMED_OUT if there is none.
   */
  Uni<Result<T>> await(CallContext context) {
    Duration remaining = context.remaining();
    // The smallest delay of a Vert.x timer is 1 ms.
    if (remaining.toMillis() < 1) {
      return Uni.createFrom().deferred(() -> timedOut(context));
    }
    // A copy, because a timeout cancels the stage that it waits for.
    return Uni.createFrom()
        .completionStage(result::copy)
        .ifNoItem()
        .after(remaining)
        .recoverWithUni(() -> timedOut(context))
        .onCancellation()
        .invoke(() -> leave(context));
  }

  private Uni<Result<T>> timedOut(CallContext context) {
    leave(context);
    CacheEntry<T> stale = staleEntry;
    return stale == null
        ? Uni.createFrom().failure(attempts.failure(Reason.TIMED_OUT))
        : Uni.createFrom().item(new Result<>(stale, Source.STALE));
  }

  private synchronized void leave(CallContext context) {
    waiting.remove(context);
  }

  /** Lets no further request join. */
  synchronized void close() {
    closed = true;
  }

  void complete(Result<T> value) {
    result.complete(value);
  }

  void fail(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public Uni<RunningCall> begin(String operation, Series series) {
    return begin(payers().iterator(), operation, series);
  }

  private Uni<RunningCall> begin(Iterator<CallContext> payers, String operation, Series series) {
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
    return waiting.stream().filter(context -> !context.remaining().isZero()).toList();
  }

  @Override
  public synchronized Object requester() {
    return waiting.isEmpty() ? this : waiting.get(0).requester();
  }

  @Override
  public synchronized Duration remaining() {
    return waiting.stream()
        .map(CallContext::remaining)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
