package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.Series;
import java.util.function.Consumer;

/**
 * Receives every upstream call, for metrics and traces. Implementations must not block or throw.
 */
public interface CallListener {

  /**
   * Reports that a call begins.
   *
   * @param operation the operation's name. Like {@code series}, it is one of a small, fixed set.
   * @param payer the ledger of the request that pays for the call
   * @return receives the call once, when it has ended
   */
  Consumer<CallLedger.Call> began(String operation, Series series, CallLedger payer);

  /**
   * Reports that a series gave a reason for a failure that the table of known wordings doesn't
   * have.
   */
  default void unknownWording(Series series, String operation) {}
}
