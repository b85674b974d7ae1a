package io.github.xhsgraphql.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What belongs to one GraphQL request on its way upstream: deadline, call ledger, things loaded.
 */
public final class CallContext {

  private final long deadline;
  private final CallLedger ledger;
  private final Map<Object, Uni<?>> loads = new ConcurrentHashMap<>();

  public CallContext(UpstreamConfig config) {
    deadline = System.nanoTime() + config.deadline().toNanos();
    ledger = new CallLedger(config.maxCalls());
  }

  public CallLedger ledger() {
    return ledger;
  }

  /** The time left until the request's deadline; zero if it has passed. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** Does a load once per request and key; everybody who asks again gets the same result. */
  @SuppressWarnings("unchecked") // a key always belongs to one type of result
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return (Uni<T>) loads.computeIfAbsent(key, k -> load.get().memoize().indefinitely());
  }
}
