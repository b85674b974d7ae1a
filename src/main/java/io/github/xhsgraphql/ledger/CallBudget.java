package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Limits upstream calls: how many calls can still be made, and until when. */
public interface CallBudget {

  /**
   * Records that a call begins.
   *
   * @return a failure with {@link ChainFailure} if no further call is allowed
   */
  Uni<RunningCall> begin(String operation, Series series);

  /** The time left until the deadline; zero if it has passed. */
  Duration remaining();

  /** Identifies the GraphQL request, so that requests take turns at the rate limiter. */
  Object requester();
}
