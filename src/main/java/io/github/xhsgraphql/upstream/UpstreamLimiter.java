package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.CallBudget;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Limits how often upstream is called, and how many calls run at once. */
public interface UpstreamLimiter {

  /** Allows one source to call upstream. It counts as one of the calls that run at once. */
  interface Permit extends CallBudget {

    /** Ends the permit, so that another source can get one. */
    void release();
  }

  /**
   * Waits for a permit.
   *
   * @return a failure with {@link io.github.xhsgraphql.tikhub.ChainFailure}, THROTTLED, if the
   *     budget's deadline comes first, or if the limiter backs off for longer than a request may
   *     wait
   */
  Uni<Permit> acquire(CallBudget budget);

  /**
   * Upstream answered a call with 429. The limit belongs to the API key, so all calls back off.
   *
   * @param retryAfter null if upstream doesn't say how long to wait
   */
  void throttled(@Nullable Duration retryAfter);

  /** Upstream answered a call with anything else than 429. */
  void accepted();
}
