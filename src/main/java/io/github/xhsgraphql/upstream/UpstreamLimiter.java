package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.CallBudget;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Limits the rate of upstream calls, and how many run at the same time. */
public interface UpstreamLimiter {

  /** Allows one source to call upstream. The permit counts toward the limit of concurrent calls. */
  interface Permit extends CallBudget {

    /** Releases the permit, so that another source can get one. */
    void release();
  }

  /**
   * Waits for a permit.
   *
   * @return a failure with {@link io.github.xhsgraphql.tikhub.ChainFailure}, THROTTLED, if the
   *     budget's deadline comes first, or if the limiter backs off for longer than a request can
   *     wait
   */
  Uni<Permit> acquire(CallBudget budget);

  /**
   * Reports that upstream sent 429. The limit belongs to the API key, so all calls back off.
   *
   * @param retryAfter null if upstream doesn't say how long to wait
   */
  void throttled(@Nullable Duration retryAfter);

  /** Reports that upstream answered a call whole, with anything other than 429. */
  void accepted();
}
