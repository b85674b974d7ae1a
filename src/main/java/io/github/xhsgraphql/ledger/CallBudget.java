package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** What upstream calls are charged to: how many may still be made, and by when. */
public interface CallBudget {

  /**
   * Records that a call begins.
   *
   * @return a failure with {@link ChainFailure} if no further call may be made
   */
  Uni<CallLedger.Running> begin(String operation, Series series);

  /** The time left until the deadline; zero if it has passed. */
  Duration remaining();

  /** Identifies the GraphQL request, so that requests take turns at the rate limiter. */
  Object requester();
}
