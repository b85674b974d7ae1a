package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The upstream side of one GraphQL request: its deadline, its call ledger, and its loads. */
public final class RequestCalls implements CallContext {

  /** The state that all parts of a request share. */
  private static final class Shared {
    private final Loads loads = new Loads();
    private final AtomicReference<@Nullable Long> freshUntil = new AtomicReference<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean isAbandoned;
    private volatile long deadline;

    private Shared(Duration time) {
      deadline = System.nanoTime() + time.toNanos();
    }
  }

  private final Shared shared;
  private final CallLedger ledger;
  private final boolean isPart;

  public RequestCalls(UpstreamConfig config) {
    this(new Shared(config.deadline()), new CallLedger(config.maxCalls()), false);
  }

  private RequestCalls(Shared shared, CallLedger ledger, boolean isPart) {
    this.shared = shared;
    this.ledger = ledger;
    this.isPart = isPart;
  }

  /**
   * Creates the calls of one part of the request. Its ledger records only its own calls. It shares
   * the deadline, the budget and the loads with the whole request.
   */
  public RequestCalls part() {
    return new RequestCalls(shared, ledger.part(), true);
  }

  /** {@linkplain #end Ends} the calls because the client disconnected. */
  public void abandon() {
    shared.isAbandoned = true;
    end();
  }

  /**
   * Moves the deadline to now, because no one waits for the request any more. The request's parts
   * make no further call. All loads that they wait for fail immediately. Running calls continue for
   * other requests.
   */
  public void end() {
    shared.deadline = System.nanoTime();
    shared.ended.completeExceptionally(new ChainFailure(ChainFailure.Reason.TIMED_OUT, List.of()));
  }

  /** Returns whether {@link #abandon} was called. */
  public boolean isAbandoned() {
    return shared.isAbandoned;
  }

  /**
   * Identifies the whole request. Its parts take turns with other requests at the rate limiter, but
   * not with each other.
   */
  @Override
  public Object requester() {
    return shared;
  }

  @Override
  public Uni<RunningCall> begin(String operation, Series series) {
    return Uni.createFrom().item(() -> ledger.begin(operation, series));
  }

  public CallLedger ledger() {
    return ledger;
  }

  @Override
  public void countCached() {
    ledger.countCached(1);
  }

  @Override
  public void countCoalesced() {
    ledger.countCoalesced();
  }

  @Override
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, shared.deadline - System.nanoTime()));
  }

  @Override
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return shared.loads.once(key, isPart ? () -> untilEnd(load.get()) : load);
  }

  private <T> Uni<T> untilEnd(Uni<T> load) {
    // This never emits an item. It only fails.
    Uni<T> end =
        Uni.createFrom()
            .completionStage(() -> shared.ended.thenCompose(never -> new CompletableFuture<T>()));
    return Uni.combine().any().of(load, end);
  }

  @Override
  public void served(CachedAnswer<?> answer) {
    fresh(answer.freshFor());
  }

  @Override
  public void fresh(Duration time) {
    // Compare differences, because single values of System.nanoTime() have no meaning.
    shared.freshUntil.accumulateAndGet(
        System.nanoTime() + time.toNanos(),
        (a, b) -> a == null || (b != null && b - a < 0) ? b : a);
  }

  /** Returns how long all values so far stay fresh; empty if there are none. */
  public Optional<Duration> freshFor() {
    return Optional.ofNullable(shared.freshUntil.get())
        .map(until -> Duration.ofNanos(Math.max(0, until - System.nanoTime())));
  }

  /** Returns how many things the request asked for so far, cached or not. */
  public int lookups() {
    return shared.loads.count();
  }

  /**
   * Records that all requested things are cached.
   *
   * @param lookups the number of these things
   * @param time how long all of them stay fresh
   */
  public void serveFromCache(int lookups, Duration time) {
    ledger.countCached(lookups);
    fresh(time);
  }
}
