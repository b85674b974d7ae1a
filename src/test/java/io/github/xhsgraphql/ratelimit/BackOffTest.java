package io.github.xhsgraphql.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests how long no call is made after a 429. */
class BackOffTest {

  private final TestClock clock = new TestClock();
  private final BackOff backOff = new BackOff(clock, new PlannedLimiter.Config(10, 1));

  @Test
  void itGrowsUntilACallIsAccepted() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      backOff.start(null);
      assertThat(backOff.remaining())
          .isBetween(Duration.ofMillis(seconds * 1000 - 500), Duration.ofSeconds(seconds));
      clock.pass(Duration.ofSeconds(seconds));
    }
    backOff.reset();
    backOff.start(null);
    assertThat(backOff.remaining()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void itLastsAsLongAsRetryAfterSaysUpToTenMinutes() {
    backOff.start(Duration.ofMinutes(5));
    assertThat(backOff.remaining()).isBetween(Duration.ofSeconds(299), Duration.ofMinutes(5));
    backOff.start(Duration.ofHours(3));
    assertThat(backOff.remaining()).isBetween(Duration.ofSeconds(599), Duration.ofMinutes(10));
  }

  @Test
  void itExceedsTheMaximumWaitWhileMoreRemains() {
    clock.stop();
    backOff.start(Duration.ofSeconds(8));
    assertThat(backOff.exceedsMaxWait()).isTrue();
    clock.pass(Duration.ofSeconds(3));
    assertThat(backOff.exceedsMaxWait()).isFalse();
    backOff.extend(Duration.ofSeconds(6));
    assertThat(backOff.exceedsMaxWait()).isTrue();
    backOff.extend(Duration.ofSeconds(1));
    assertThat(backOff.remaining()).as("a shorter one").isEqualTo(Duration.ofSeconds(6));
  }
}
