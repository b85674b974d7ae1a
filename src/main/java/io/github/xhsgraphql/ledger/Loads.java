package io.github.xhsgraphql.ledger;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was loaded, or is being loaded, in one context: each thing once. */
public final class Loads {

  private final Map<Object, Uni<?>> loads = new ConcurrentHashMap<>();

  /**
   * The result of the load of this key, which whoever is first begins by subscribing. Only then is
   * the load asked for: what it does at once, such as to end another load that waits for this one,
   * must not be done within the map, a part of which is locked.
   */
  @SuppressWarnings("unchecked") // a key always belongs to one type of result
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return (Uni<T>)
        loads.computeIfAbsent(
            key, k -> Uni.createFrom().deferred(load::get).memoize().indefinitely());
  }

  /** How many they are so far. */
  public int count() {
    return loads.size();
  }
}
