package io.github.xhsgraphql.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.CallTimes;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many calls the whole gate lets through while more could be made, in virtual time. */
class GateRateTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  /** The time that an instance and the rate that several share are apart. */
  private static final Duration NETWORK = Duration.ofMillis(5);

  private VirtualTime time = new VirtualTime();

  /** The rate of several instances, seen from one of them. */
  private record Distant(Rate shared, VirtualTime time) implements Rate {
    @Override
    public Uni<Grant> acquire(int wanted, Duration waited) {
      return travel()
          .flatMap(there -> shared.acquire(wanted, waited))
          .flatMap(grant -> travel().replaceWith(grant));
    }

    private Uni<Void> travel() {
      return Uni.createFrom().voidItem().onItem().delayIt().onExecutor(time).by(NETWORK);
    }

    @Override
    public void release(int permits) {
      shared.release(permits);
    }

    @Override
    public void pause(Duration pause) {}
  }

  /** Lets the clients ask for ten seconds, and nobody for a minute after that. */
  private CallTimes run(GateLoad load, OutboundGate... gates) {
    load.begin(TEN_SECONDS, List.of(gates));
    time.pass(TEN_SECONDS.plus(Duration.ofMinutes(1)));
    return load.calls();
  }

  private static void expectRate(double rate, CallTimes calls) {
    assertThat(calls.within(10)).isBetween((int) Math.ceil(9.8 * rate), (int) (10.2 * rate));
    assertThat(calls.mostInASecond()).isLessThanOrEqualTo((int) (1.1 * rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 10, 25, 100, 333.3, 1_000, 5_000})
  void letsTheRateThroughThoughTimersAreLate(double rate) {
    time = new VirtualTime(Duration.ofMillis(20));
    GateLoad load = new GateLoad(time.timing(), rate);
    expectRate(rate, run(load, load.gate(load.rate())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 10, 25, 100, 333.3, 1_000, 5_000})
  void noSecondHasMoreThoughTimersAreVeryLate(double rate) {
    time = new VirtualTime(Duration.ofMillis(700));
    GateLoad load = new GateLoad(time.timing(), rate);
    assertThat(run(load, load.gate(load.rate())).mostInASecond()).isBetween(1, (int) (1.1 * rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1_000, 5_000})
  void noSecondHasMoreAfterAnIdleTime(double rate) {
    GateLoad load = new GateLoad(time.timing(), rate);
    OutboundGate gate = load.gate(load.rate());
    run(load, gate);
    expectRate(rate, run(load, gate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1_000, 5_000})
  void severalInstancesShareTheRate(double rate) {
    GateLoad load = new GateLoad(time.timing(), rate);
    Rate shared = new Distant(load.rate(), time);
    expectRate(rate, run(load, load.gate(shared), load.gate(shared), load.gate(shared)));
  }

  @Test
  void callsAreEvenlySpacedAtTenASecondAfterAnIdleTimeToo() {
    GateLoad load = new GateLoad(time.timing(), 10);
    OutboundGate gate = load.gate(load.rate());
    run(load, gate);
    assertThat(run(load, gate).spacing())
        .allSatisfy(
            spacing ->
                assertThat(spacing).isBetween(Duration.ofMillis(97), Duration.ofMillis(103)));
  }

  @Test
  void aPermitThatIsThereAtOnceCostsNoTimerAndNoThread() {
    GateLoad load = new GateLoad(time.timing(), 10);
    load.ask(load.gate(load.rate()));
    assertThat(load.calls().nanos()).hasSize(1);
    assertThat(time.scheduled()).as("the call itself").isEqualTo(1);
  }
}
