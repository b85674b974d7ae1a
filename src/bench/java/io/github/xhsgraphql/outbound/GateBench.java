package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.support.CallTimes;
import java.time.Duration;
import java.util.List;

/** The gate alone, in real time, while clients ask for twice as many calls as it lets through. */
public final class GateBench {

  private final GateLoad load;
  private final OutboundGate gate;

  public GateBench(double perSecond) {
    load = new GateLoad(Timing.SYSTEM, perSecond);
    gate = load.gate(load.rate());
  }

  /** Runs for the time, and a second longer, in which the last calls end. */
  public CallTimes run(Duration length) throws InterruptedException {
    load.begin(length, List.of(gate));
    Thread.sleep(length.plusSeconds(1).toMillis());
    return load.calls();
  }
}
