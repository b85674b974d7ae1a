package io.github.xhsgraphql.outbound;

import io.github.bucket4j.TimeMeter;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.Gate.Admission;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Clients that ask for more calls than may be made, in virtual time. */
final class VirtualLoad {

  private static final Duration CALL = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTime time;
  private final double perSecond;
  private final List<Long> calls = new ArrayList<>();
  private long end = Long.MAX_VALUE;

  VirtualLoad(VirtualTime time, double perSecond) {
    this.time = time;
    this.perSecond = perSecond;
  }

  private PlannedGate.Config config() {
    return new PlannedGate.Config(perSecond, 100_000);
  }

  LocalRate rate() {
    return new LocalRate(
        config(),
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return time.nanoTime();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        });
  }

  OutboundGate gate(Rate rate) {
    return new PlannedGate().open(rate, config(), time.timing());
  }

  /** Lets as many clients ask as could make twice as many calls as the rate permits. */
  void run(Duration length, List<OutboundGate> gates) {
    end = time.nanoTime() + length.toNanos();
    int clients = (int) Math.max(10, 2 * perSecond * CALL.toMillis() / SECOND.toMillis());
    for (OutboundGate gate : gates) {
      for (int i = 0; i < clients; i++) {
        ask(gate);
      }
    }
    time.pass(length.plus(Duration.ofMinutes(1)));
  }

  /** Lets one client ask, and again whenever it is answered. */
  void ask(OutboundGate gate) {
    if (time.nanoTime() < end) {
      long deadline = time.nanoTime() + Duration.ofMinutes(1).toNanos();
      gate.enter(new Client(time, deadline))
          .call(admission -> admission.begin("user", Series.APP_V2))
          .subscribe()
          .with(admission -> called(gate, admission), refused -> calls.add(Long.MAX_VALUE));
    }
  }

  private void called(OutboundGate gate, Admission admission) {
    if (time.nanoTime() < end) {
      calls.add(time.nanoTime());
    }
    Runnable over =
        () -> {
          admission.leave();
          ask(gate);
        };
    var unused = time.schedule(over, CALL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** When calls were made, in nanoseconds. */
  List<Long> calls() {
    return calls;
  }

  /** The most calls within any second, wherever it begins. */
  int mostInASecond() {
    int most = 0;
    int first = 0;
    for (int last = 0; last < calls.size(); last++) {
      while (calls.get(last) - calls.get(first) >= SECOND.toNanos()) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private record Client(VirtualTime time, long deadline) implements CallContext {
    @Override
    public Uni<CallLedger.Running> begin(String operation, Series series) {
      return Uni.createFrom().nullItem();
    }

    @Override
    public Duration remaining() {
      return Duration.ofNanos(Math.max(0, deadline - time.nanoTime()));
    }

    @Override
    public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
      return load.get();
    }
  }
}
