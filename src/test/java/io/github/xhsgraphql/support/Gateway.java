package io.github.xhsgraphql.support;

import io.github.xhsgraphql.comment.SeenComments;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.Recall;
import io.github.xhsgraphql.upstream.Tokens;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;

/** Brings the gateway under test back to where it knows and fears nothing. */
public final class Gateway {

  private Gateway() {}

  /** Forgets what upstream told, and the failures that it should be spared from. */
  public static void forget() {
    // Longer than any pause after a 429.
    bean(TestClock.class).pass(Duration.ofMinutes(2));
    restart();
  }

  /** Forgets what a new instance doesn't know. */
  public static void restart() {
    forgetAnswers();
    bean(CircuitBreakerMaintenance.class).resetAll();
    bean(KeyGuard.class).reset();
    bean(Tokens.class).clear();
  }

  /** Forgets what upstream told, but for tokens. */
  public static void forgetAnswers() {
    bean(Recall.class).clear();
    bean(SeenComments.class).clear();
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
