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

/**
 * What belongs to one GraphQL request on its way upstream: deadline, call ledger, things loaded.
 */
public final class RequestCalls implements CallContext {

  /** What the parts of a request have in common. */
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
   * The calls of one part of the request, whose ledger notes only its own. Deadline, budget and
   * loads are those of the whole request.
   */
  public RequestCalls part() {
    return new RequestCalls(shared, ledger.part(), true);
  }

  /** {@linkplain #end Ends} the calls because the client has gone. */
  public void abandon() {
    shared.isAbandoned = true;
    end();
  }

  /**
   * Moves the deadline to now, because nobody waits for the request any more. Its parts make no
   * further call, and all loads that they wait for fail at once. Calls under way go on for others.
   */
  public void end() {
    shared.deadline = System.nanoTime();
    shared.ended.completeExceptionally(new ChainFailure(ChainFailure.Reason.TIMED_OUT, List.of()));
  }

  /** Whether {@link #abandon} was called. */
  public boolean isAbandoned() {
    return shared.isAbandoned;
  }

  /** Of the whole request: its parts take turns with others' requests, not with each other. */
  @Override
  public Object requester() {
    return shared;
  }

  @Override
  public Uni<CallLedger.Running> begin(String operation, Series series) {
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
    // It never completes but by failing.
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
    // Only differences of System.nanoTime() mean anything, so those are compared.
    shared.freshUntil.accumulateAndGet(
        System.nanoTime() + time.toNanos(),
        (a, b) -> a == null || (b != null && b - a < 0) ? b : a);
  }

  /** How long all that was served so far stays fresh; empty where nothing was. */
  public Optional<Duration> freshFor() {
    return Optional.ofNullable(shared.freshUntil.get())
        .map(until -> Duration.ofNanos(Math.max(0, until - System.nanoTime())));
  }

  /** How many things were asked for so far, be they known or not. */
  public int recalls() {
    return shared.loads.count();
  }

  /**
   * Notes that all that is asked for is known.
   *
   * @param recalls how many things that are
   * @param time how long all of them stay fresh
   */
  public void reuse(int recalls, Duration time) {
    ledger.countCached(recalls);
    fresh(time);
  }
}
