package io.github.xhsgraphql.upstream;

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
  private final AtomicReference<@Nullable Duration> freshFor = new AtomicReference<>();

  public RequestCalls(UpstreamConfig config) {
    deadline = System.nanoTime() + config.deadline().toNanos();
    ledger = new CallLedger(config.maxCalls());
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
    ledger.countCached();
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
  public void served(Operation operation, Recalled<?> recalled) {
    freshFor.accumulateAndGet(
        recalled.freshFor(), (a, b) -> a == null || (b != null && b.compareTo(a) < 0) ? b : a);
  }

  /** How long all that was served so far stays fresh; empty where nothing was. */
  public Optional<Duration> freshFor() {
    return Optional.ofNullable(freshFor.get());
  }
}
