package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.Sourced;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one value that a {@link ChainRun} serves, although several sources may bring one. */
final class ServedOnce<T> {

  private final Consumer<Sourced<T>> late;
  private final AtomicReference<@Nullable Sourced<T>> served = new AtomicReference<>();

  /** The place in the chain of the most preferred source that brought a value. */
  private final AtomicInteger best = new AtomicInteger(Integer.MAX_VALUE);

  private volatile boolean isClosed;

  /**
   * Expects a value.
   *
   * @param late takes each value that comes too late, if its source is preferred to those that
   *     brought one before
   */
  ServedOnce(Consumer<Sourced<T>> late) {
    this.late = late;
  }

  /** Ends the wait for a value. */
  void close() {
    isClosed = true;
  }

  /** Whether a value would come too late. */
  boolean isOver() {
    return isClosed || served.get() != null;
  }

  /** The value that is served; null if there is none yet. */
  @Nullable Sourced<T> value() {
    return served.get();
  }

  /**
   * Offers a value.
   *
   * @param index the place of its source in the chain
   * @return whether it is the one that is served
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
