package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets calls go upstream no more often, and no more of them at once, than they may. */
public interface Gate {

  /** What one step's calls are made with, from its turn until it leaves. */
  interface Admission extends CallBudget {

    /** The step is over; somebody else can go. */
    void leave();
  }

  /**
   * Waits for the turn of a step.
   *
   * @return a failure with {@link ChainFailure}, THROTTLED, if the turn can't come before the
   *     context's deadline, or not until a pause is over that lasts longer than anyone may wait
   */
  Uni<Admission> enter(CallBudget context);

  /**
   * Upstream said 429, which concerns the key and so everybody.
   *
   * @param retryAfter null where upstream doesn't say how long to wait
   */
  void throttled(@Nullable Duration retryAfter);

  /** Upstream let a call through. */
  void passed();
}
