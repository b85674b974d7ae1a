package io.github.xhsgraphql.ratelimit;

import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.support.CallTimes;
import java.time.Duration;
import java.util.List;

/**
 * Measures the limiter alone, in real time, while clients want twice as many calls as it permits.
 */
public final class LimiterBench {

  private final LimiterLoad load;
  private final FairUpstreamLimiter limiter;

  public LimiterBench(double perSecond) {
    load = new LimiterLoad(Timing.SYSTEM, perSecond);
    limiter = load.limiter(load.rate());
  }

  /** Runs for this time and one more second, in which the last calls end. */
  public CallTimes run(Duration length) throws InterruptedException {
    load.begin(length, List.of(limiter));
    Thread.sleep(length.plusSeconds(1).toMillis());
    return load.calls();
  }
}
