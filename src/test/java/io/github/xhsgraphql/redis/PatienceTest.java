package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests how long the rate limiter waits for a slow Redis. */
class PatienceTest {

  private static final Duration IN_TIME = Duration.ofMillis(250);
  private static final Duration LATE = Duration.ofMillis(700);

  private final Patience patience = new Patience(IN_TIME, Duration.ofSeconds(2));

  private void answer(Duration... times) {
    for (Duration took : times) {
      assertThat(patience.isLeft()).isTrue();
      patience.answered(took);
    }
  }

  @Test
  void itEndsWhenRedisIsSlowForLong() {
    answer(LATE, LATE, LATE);
    assertThat(patience.isLeft()).isFalse();
  }

  @Test
  void itEndsWhenRedisFails() {
    answer(IN_TIME);
    patience.failed();
    assertThat(patience.isLeft()).isFalse();
  }

  @Test
  void anAnswerInTimeRestoresIt() {
    answer(LATE, LATE, IN_TIME, LATE, LATE, IN_TIME);
    patience.failed();
    patience.answered(IN_TIME);
    answer(LATE, LATE, LATE);
  }
}
