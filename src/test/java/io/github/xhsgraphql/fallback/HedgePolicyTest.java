package io.github.xhsgraphql.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.VirtualTime;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.micrometer.core.instrument.MockClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests how long a source may take before a hedge starts, and how often hedges may start. */
class HedgePolicyTest {

  private record Thing(String name) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Source<Thing, String> SOURCE =
      Source.of(
          Series.APP_V2,
          Operation.of("user", "profiles", Operation.Kind.USER, String.class),
          (request, call) -> Uni.createFrom().item(Outcome.found("v")));

  private final VirtualTime time = new VirtualTime();
  private final MockClock clock = new MockClock();
  private final ResponseTimes times = new ResponseTimes(clock);

  private HedgePolicy policy(Map<String, String> settings) {
    HedgeConfig config = PlannedHedge.config(settings);
    return new HedgePolicy(config, times, new LocalHedgeBudget(config), time.timing());
  }

  /** Records answers at intervals of a tenth of a second. */
  private void answers(int number, Duration time) {
    for (int i = 0; i < number; i++) {
      clock.add(Duration.ofMillis(100));
      times.record(SOURCE, time);
    }
  }

  @Test
  void beforeEnoughIsKnownTheDelayIsTheConfiguredOne() {
    answers(19, Duration.ofSeconds(5));
    assertThat(policy(Map.of()).delay(SOURCE)).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void theDelayIsTheTimeWithinWhichTheSourceAnswersNearlyAlways() {
    answers(95, Duration.ofSeconds(5));
    answers(5, Duration.ofSeconds(30));
    assertThat(policy(Map.of()).delay(SOURCE))
        .isBetween(Duration.ofMillis(4_700), Duration.ofMillis(5_200));
  }

  @Test
  void theDelayHasBounds() {
    answers(100, Duration.ofMillis(100));
    assertThat(policy(Map.of()).delay(SOURCE)).isEqualTo(Duration.ofSeconds(3));
    answers(2_000, Duration.ofSeconds(34));
    assertThat(policy(Map.of()).delay(SOURCE)).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aHedgeIsMadeAfterTheDelay() {
    AtomicInteger late = new AtomicInteger();
    policy(Map.of()).called(SOURCE, late::incrementAndGet);
    time.pass(Duration.ofMillis(11_990));
    assertThat(late).hasValue(0);
    time.pass(Duration.ofMillis(20));
    assertThat(late).hasValue(1);
  }

  @Test
  void noHedgeIsMadeWhereItIsOff() {
    AtomicInteger late = new AtomicInteger();
    policy(Map.of("", "off")).called(SOURCE, late::incrementAndGet);
    policy(Map.of(".operations", "imageNote")).called(SOURCE, late::incrementAndGet);
    time.pass(Duration.ofMinutes(1));
    assertThat(late).hasValue(0);
    policy(Map.of(".operations", "imageNote,user")).called(SOURCE, late::incrementAndGet);
    time.pass(Duration.ofMinutes(1));
    assertThat(late).hasValue(1);
  }

  @Test
  void oneInTwentyCallsMayBeAHedge() {
    HedgePolicy policy = policy(Map.of(".burst", "2"));
    assertThat(isPermitted(policy)).isTrue();
    assertThat(isPermitted(policy)).isTrue();
    assertThat(isPermitted(policy)).as("the allowance is spent").isFalse();
    for (int i = 0; i < 19; i++) {
      policy.called(SOURCE, () -> {});
    }
    assertThat(isPermitted(policy)).isFalse();
    policy.called(SOURCE, () -> {});
    assertThat(isPermitted(policy)).isTrue();
    assertThat(isPermitted(policy)).isFalse();
  }

  @Test
  void theBudgetHoldsNoMoreThanTheBurst() {
    HedgePolicy policy = policy(Map.of(".burst", "2"));
    for (int i = 0; i < 1_000; i++) {
      policy.called(SOURCE, () -> {});
    }
    HedgeBudget.Token token = policy.permit().await().indefinitely().orElseThrow();
    assertThat(isPermitted(policy)).isTrue();
    assertThat(isPermitted(policy)).isFalse();
    token.giveBack();
    assertThat(isPermitted(policy)).isTrue();
    assertThat(isPermitted(policy)).isFalse();
  }

  @Test
  void aGatewayStartsWithTenHedges() {
    HedgePolicy policy = policy(Map.of());
    for (int i = 0; i < 10; i++) {
      assertThat(isPermitted(policy)).isTrue();
    }
    assertThat(isPermitted(policy)).isFalse();
  }

  @Test
  void aCallThatEndsBeforeTheDelayIsNotHedged() {
    AtomicInteger late = new AtomicInteger();
    policy(Map.of()).called(SOURCE, late::incrementAndGet).cancel();
    time.pass(Duration.ofMinutes(1));
    assertThat(late).hasValue(0);
  }

  private static boolean isPermitted(HedgePolicy policy) {
    return policy.permit().await().indefinitely().isPresent();
  }
}
