package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.Series;
import java.util.function.Consumer;

/** Learns of every upstream call, for metrics and traces. It must neither block nor throw. */
public interface CallListener {

  /**
   * A call begins.
   *
   * @param operation as in the ledger; like {@code series} of a small, fixed set
   * @param payer the ledger of the request that pays for the call
   * @return takes the call when it has ended, once
   */
  Consumer<CallLedger.Call> began(String operation, Series series, CallLedger payer);

  /** A series gave a reason for a failure that the table of known wordings doesn't have. */
  default void unknownWording(Series series, String operation) {}
}
