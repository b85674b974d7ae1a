package io.github.xhsgraphql.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long upstream is left alone after a 429. */
class PauseTest {

  private final TestClock clock = new TestClock();
  private final Pause pause = new Pause(clock, new PlannedGate.Config(10, 1));

  @Test
  void thePauseGrowsUntilACallComesThrough() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      pause.begin(null);
      assertThat(pause.left())
          .isBetween(Duration.ofMillis(seconds * 1000 - 500), Duration.ofSeconds(seconds));
      clock.pass(Duration.ofSeconds(seconds));
    }
    pause.over();
    pause.begin(null);
    assertThat(pause.left()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void thePauseIsAsLongAsUpstreamSaysWithinReason() {
    pause.begin(Duration.ofMinutes(5));
    assertThat(pause.left()).isBetween(Duration.ofSeconds(299), Duration.ofMinutes(5));
    pause.begin(Duration.ofHours(3));
    assertThat(pause.left()).isBetween(Duration.ofSeconds(599), Duration.ofMinutes(10));
  }

  @Test
  void itIsTooLongWhileMoreIsLeftThanARequestMayWait() {
    clock.stop();
    pause.begin(Duration.ofSeconds(8));
    assertThat(pause.isTooLong()).isTrue();
    clock.pass(Duration.ofSeconds(3));
    assertThat(pause.isTooLong()).isFalse();
    pause.extend(Duration.ofSeconds(6));
    assertThat(pause.isTooLong()).isTrue();
    pause.extend(Duration.ofSeconds(1));
    assertThat(pause.left()).as("a shorter one").isEqualTo(Duration.ofSeconds(6));
  }
}
