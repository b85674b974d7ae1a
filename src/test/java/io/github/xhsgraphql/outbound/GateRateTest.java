package io.github.xhsgraphql.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many calls the whole gate lets through while more could be made, in virtual time. */
class GateRateTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  /** The time that an instance and the rate that several share are apart. */
  private static final Duration NETWORK = Duration.ofMillis(2);

  /** The rate of several instances, seen from one of them. */
  private record Distant(Rate shared, VirtualTime time) implements Rate {
    @Override
    public Uni<Reservation> acquire(int wanted) {
      return travel()
          .flatMap(there -> shared.acquire(wanted))
          .flatMap(reservation -> travel().replaceWith(reservation));
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

  private static void expectRate(VirtualLoad load, double rate) {
    assertThat(load.calls().size()).isBetween((int) (9.8 * rate), (int) (10.2 * rate));
    assertThat(load.mostInASecond()).isLessThanOrEqualTo((int) Math.round(1.1 * rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 25, 100, 333.3, 1_000, 5_000})
  void letsTheRateThroughThoughTimersAreLate(double rate) {
    VirtualLoad load = new VirtualLoad(new VirtualTime(Duration.ofMillis(20)), rate);
    load.run(TEN_SECONDS, List.of(load.gate(load.rate())));
    expectRate(load, rate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1_000, 5_000})
  void noSecondHasMoreAfterAnIdleTime(double rate) {
    VirtualLoad load = new VirtualLoad(new VirtualTime(), rate);
    OutboundGate gate = load.gate(load.rate());
    // Each ends with an idle minute.
    load.run(TEN_SECONDS, List.of(gate));
    load.calls().clear();
    load.run(TEN_SECONDS, List.of(gate));
    expectRate(load, rate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1_000, 5_000})
  void severalInstancesShareTheRate(double rate) {
    VirtualTime time = new VirtualTime();
    VirtualLoad load = new VirtualLoad(time, rate);
    Rate shared = new Distant(load.rate(), time);
    load.run(TEN_SECONDS, List.of(load.gate(shared), load.gate(shared), load.gate(shared)));
    expectRate(load, rate);
  }

  @Test
  void callsAreEvenlySpacedAtTenASecond() {
    VirtualLoad load = new VirtualLoad(new VirtualTime(), 10);
    OutboundGate gate = load.gate(load.rate());
    load.run(TEN_SECONDS, List.of(gate));
    assertThat(spacings(load.calls())).allMatch(millis -> millis >= 97 && millis <= 103);
  }

  private static LongStream spacings(List<Long> calls) {
    return IntStream.range(1, calls.size())
        .mapToLong(i -> (calls.get(i) - calls.get(i - 1)) / 1_000_000);
  }

  @Test
  void aPermitThatIsThereAtOnceCostsNoTimerAndNoThread() {
    VirtualTime time = new VirtualTime();
    VirtualLoad load = new VirtualLoad(time, 10);
    load.ask(load.gate(load.rate()));
    assertThat(load.calls()).hasSize(1);
    assertThat(time.scheduled()).as("the call itself").isEqualTo(1);
  }
}
