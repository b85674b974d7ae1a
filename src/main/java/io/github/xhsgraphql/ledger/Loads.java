package io.github.xhsgraphql.ledger;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The loads of one context, finished or running. Each key is loaded once. */
public final class Loads {

  private final Map<Object, Uni<?>> loads = new ConcurrentHashMap<>();

  /**
   * Returns the result of the load for a key. The first subscriber starts the load. The load must
   * not start inside {@code computeIfAbsent}, because the map locks a part of itself there. A load
   * can have immediate effects, such as ending another load that waits for this one.
   */
  @SuppressWarnings("unchecked") // a key always belongs to one type of result
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return (Uni<T>)
        loads.computeIfAbsent(
            key, k -> Uni.createFrom().deferred(load::get).memoize().indefinitely());
  }

  /** Returns the number of loads so far. */
  public int count() {
    return loads.size();
  }
}
