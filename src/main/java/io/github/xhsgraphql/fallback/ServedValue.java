package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.Sourced;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds the one value that a {@link ChainRun} serves, although several sources can return one. */
final class ServedValue<T> {

  private final Consumer<Sourced<T>> late;
  private final AtomicReference<@Nullable Sourced<T>> served = new AtomicReference<>();

  /** The place in the chain of the first source, in the chain's order, that returned a value. */
  private final AtomicInteger best = new AtomicInteger(Integer.MAX_VALUE);

  private volatile boolean isClosed;

  /**
   * Creates an empty holder.
   *
   * @param late receives each value that arrives too late. It receives the value only if its source
   *     comes earlier in the chain than all sources that returned one before.
   */
  ServedValue(Consumer<Sourced<T>> late) {
    this.late = late;
  }

  /** Ends the wait for a value. Values that arrive later are too late. */
  void close() {
    isClosed = true;
  }

  /** Returns whether a value would be too late. */
  boolean isOver() {
    return isClosed || served.get() != null;
  }

  /** Returns the value that is served; null if there is none yet. */
  @Nullable Sourced<T> value() {
    return served.get();
  }

  /**
   * Offers a value.
   *
   * @param index the place of the value's source in the chain, from 0
   * @return whether it is the value that is served
   */
  boolean offer(Sourced<T> value, int index) {
    boolean isFirst = !isClosed && served.compareAndSet(null, value);
    int before = best.getAndAccumulate(index, Math::min);
    if (!isFirst && index < before) {
      late.accept(value);
    }
    return isFirst;
  }
}
