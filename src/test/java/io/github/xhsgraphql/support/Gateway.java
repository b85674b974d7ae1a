package io.github.xhsgraphql.support;

import static io.restassured.RestAssured.post;

import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;

/**
 * Resets the gateway under test, so that no cache, open circuit or pause of an earlier test
 * remains.
 */
public final class Gateway {

  private Gateway() {}

  /** Clears all caches, tokens included, and the memory of upstream's failures. */
  public static void reset() {
    if (isInside()) {
      // This is longer than any pause after a 429, about which the sandbox doesn't know.
      CDI.current().select(TestClock.class).get().pass(Duration.ofMinutes(2));
    }
    restart();
  }

  /** Clears what a new instance of the gateway doesn't have. */
  public static void restart() {
    clearCaches();
    resetFailures();
    clearTokens();
  }

  /** Clears the caches, but keeps the tokens. */
  public static void clearCaches() {
    clear(UpstreamAddress.ResetEvent.ANSWERS);
  }

  /** Closes all circuits and lifts the suspension of a refused key. */
  public static void resetFailures() {
    clear(UpstreamAddress.ResetEvent.FAILURES);
  }

  /** Clears the tokens that Web V3 needs. */
  public static void clearTokens() {
    clear(UpstreamAddress.ResetEvent.TOKENS);
  }

  /** Fires the event in this process, or lets the sandbox of the packaged application fire it. */
  private static void clear(UpstreamAddress.ResetEvent what) {
    if (isInside()) {
      Arc.container().beanManager().getEvent().fire(what);
    } else {
      post("/sandbox/forget/" + what).then().statusCode(200);
    }
  }

  private static boolean isInside() {
    return Arc.container() != null && Arc.container().isRunning();
  }
}
