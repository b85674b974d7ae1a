package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** On whose behalf upstream is asked: who pays for the calls, and how long they may take. */
public interface CallContext {

  /**
   * Notes that a call begins.
   *
   * @return a failure with {@link ChainFailure} where no call may be made any more
   */
  Uni<CallLedger.Running> begin(String operation, Series series);

  /** The time left until the deadline; zero if it has passed. */
  Duration remaining();

  /** Does a load once in this context and key; everybody who asks again gets the same result. */
  <T> Uni<T> once(Object key, Supplier<Uni<T>> load);

  /** Who asks: those who wait for a turn take turns by it. */
  default Object requester() {
    return this;
  }

  /** Whether a call that failed may be made again, if it cost nothing. */
  default boolean mayRepeat() {
    return true;
  }

  /** Notes that something is served from what was known. */
  default void countCached() {}

  /** Notes that something is served by a load that another request began. */
  default void countCoalesced() {}

  /** Hears of everything that is served here, such as how old it is. */
  default void served(Operation operation, Recalled<?> recalled) {}

  /** Hears how long something that is told here, but wasn't served, can be taken for true. */
  default void fresh(Duration time) {}
}
