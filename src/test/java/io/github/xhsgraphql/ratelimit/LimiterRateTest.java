package io.github.xhsgraphql.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.CallTimes;
import io.github.xhsgraphql.support.VirtualTime;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests, in virtual time, how many calls the whole limiter permits while clients want more. */
class LimiterRateTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  /** The time that a message takes to the shared rate limiter or back. */
  private static final Duration NETWORK = Duration.ofMillis(5);

  private VirtualTime time = new VirtualTime();

  /** A rate limiter that several instances share over a network. */
  private record Distant(RateLimiter shared, VirtualTime time) implements RateLimiter {
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

  /** Runs the clients for ten seconds, and then lets an idle minute pass. */
  private CallTimes run(LimiterLoad load, FairUpstreamLimiter... limiters) {
    load.begin(TEN_SECONDS, List.of(limiters));
    time.pass(TEN_SECONDS.plus(Duration.ofMinutes(1)));
    return load.calls();
  }

  private static void expectRate(double rate, CallTimes calls) {
    assertThat(calls.within(10)).isBetween((int) Math.ceil(9.8 * rate), (int) (10.2 * rate));
    assertThat(calls.mostInASecond()).isLessThanOrEqualTo((int) (1.1 * rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 10, 25, 100, 333.3, 1_000, 5_000})
  void theRateIsReachedAlthoughTimersAreLate(double rate) {
    time = new VirtualTime(Duration.ofMillis(20));
    LimiterLoad load = new LimiterLoad(time.timing(), rate);
    expectRate(rate, run(load, load.limiter(load.rate())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 10, 25, 100, 333.3, 1_000, 5_000})
  void noSecondHasMoreAlthoughTimersAreVeryLate(double rate) {
    time = new VirtualTime(Duration.ofMillis(700));
    LimiterLoad load = new LimiterLoad(time.timing(), rate);
    assertThat(run(load, load.limiter(load.rate())).mostInASecond())
        .isBetween(1, (int) (1.1 * rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1_000, 5_000})
  void noSecondHasMoreAfterAnIdleTime(double rate) {
    LimiterLoad load = new LimiterLoad(time.timing(), rate);
    FairUpstreamLimiter limiter = load.limiter(load.rate());
    run(load, limiter);
    expectRate(rate, run(load, limiter));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1_000, 5_000})
  void severalInstancesShareTheRate(double rate) {
    LimiterLoad load = new LimiterLoad(time.timing(), rate);
    RateLimiter shared = new Distant(load.rate(), time);
    expectRate(rate, run(load, load.limiter(shared), load.limiter(shared), load.limiter(shared)));
  }

  @Test
  void callsAreEvenlySpacedAtTenASecondAfterAnIdleTimeToo() {
    LimiterLoad load = new LimiterLoad(time.timing(), 10);
    FairUpstreamLimiter limiter = load.limiter(load.rate());
    run(load, limiter);
    assertThat(run(load, limiter).spacing())
        .allSatisfy(
            spacing ->
                assertThat(spacing).isBetween(Duration.ofMillis(97), Duration.ofMillis(103)));
  }

  @Test
  void anAvailablePermitNeedsNoTimerAndNoThread() {
    LimiterLoad load = new LimiterLoad(time.timing(), 10);
    load.ask(load.limiter(load.rate()));
    assertThat(load.calls().nanos()).hasSize(1);
    assertThat(time.scheduled()).as("the call itself").isEqualTo(1);
  }
}
