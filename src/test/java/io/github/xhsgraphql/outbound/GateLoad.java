package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.support.CallTimes;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.Gate.Admission;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Clients that ask a gate for twice as many calls as the rate permits, in whichever time. */
final class GateLoad {

  private static final Logger LOG = Logger.getLogger(GateLoad.class);
  private static final Duration CALL = Duration.ofMillis(100);
  private static final Duration DEADLINE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Timing timing;
  private final double perSecond;
  private final List<Long> calls = new ArrayList<>();
  private volatile long end = Long.MAX_VALUE;

  GateLoad(Timing timing, double perSecond) {
    this.timing = timing;
    this.perSecond = perSecond;
  }

  private PlannedGate.Config config() {
    return new PlannedGate.Config(perSecond, 100_000);
  }

  LocalRate rate() {
    return new LocalRate(config(), timing.nanoTime());
  }

  OutboundGate gate(Rate rate) {
    return new PlannedGate().open(rate, config(), timing);
  }

  private long now() {
    return timing.nanoTime().getAsLong();
  }

  /** Lets the clients ask from now on, for some time. */
  void begin(Duration length, List<OutboundGate> gates) {
    end = now() + length.toNanos();
    int clients = (int) Math.max(10, 2 * perSecond * CALL.toMillis() / SECOND.toMillis());
    for (OutboundGate gate : gates) {
      for (int i = 0; i < clients; i++) {
        ask(gate);
      }
    }
  }

  /** Lets one client ask, and again whenever it is answered. */
  void ask(OutboundGate gate) {
    if (now() < end) {
      gate.enter(new Client(timing, now() + DEADLINE.toNanos()))
          .call(admission -> admission.begin("user", Series.APP_V2))
          .subscribe()
          .with(
              admission -> called(gate, admission),
              refused -> LOG.error("a client was refused", refused));
    }
  }

  private void called(OutboundGate gate, Admission admission) {
    synchronized (calls) {
      calls.add(now());
    }
    timing.schedule(
        CALL,
        () -> {
          admission.leave();
          ask(gate);
        });
  }

  /** The calls since it was last asked. */
  CallTimes calls() {
    synchronized (calls) {
      CallTimes times = new CallTimes(calls.stream().sorted().toList());
      calls.clear();
      return times;
    }
  }

  private record Client(Timing timing, long deadline) implements CallBudget {
    @Override
    public Uni<CallLedger.Running> begin(String operation, Series series) {
      return Uni.createFrom().nullItem();
    }

    @Override
    public Duration remaining() {
      return Duration.ofNanos(Math.max(0, deadline - timing.nanoTime().getAsLong()));
    }

    @Override
    public Object requester() {
      return this;
    }
  }
}
