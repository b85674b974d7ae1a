package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one GraphQL request on its way upstream: deadline, call ledger, things loaded.
 */
public final class RequestCalls implements CallContext {

  private final long deadline;
  private final CallLedger ledger;
  private final Loads loads = new Loads();
  private final AtomicReference<@Nullable Long> freshUntil = new AtomicReference<>();

  public RequestCalls(UpstreamConfig config) {
    deadline = System.nanoTime() + config.deadline().toNanos();
    ledger = new CallLedger(config.maxCalls());
  }

  @Override
  public Uni<CallLedger.Running> begin(String operation, Series series) {
    return Uni.createFrom().item(() -> ledger.begin(operation, series));
  }

  @Override
  public Object requester() {
    return this;
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
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  @Override
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return loads.once(key, load);
  }

  @Override
  public void served(Recalled<?> recalled) {
    fresh(recalled.freshFor());
  }

  @Override
  public void fresh(Duration time) {
    // Only differences of System.nanoTime() mean anything, so those are compared.
    freshUntil.accumulateAndGet(
        System.nanoTime() + time.toNanos(),
        (a, b) -> a == null || (b != null && b - a < 0) ? b : a);
  }

  /** How long all that was served so far stays fresh; empty where nothing was. */
  public Optional<Duration> freshFor() {
    return Optional.ofNullable(freshUntil.get())
        .map(until -> Duration.ofNanos(Math.max(0, until - System.nanoTime())));
  }

  /** How many things were asked for so far, be they known or not. */
  public int recalls() {
    return loads.count();
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
