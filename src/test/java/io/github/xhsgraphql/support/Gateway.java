package io.github.xhsgraphql.support;

import static io.restassured.RestAssured.post;

import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;

/** Brings the gateway under test back to where it knows and fears nothing. */
public final class Gateway {

  private Gateway() {}

  /** Forgets what upstream told, and the failures that it should be spared from. */
  public static void forget() {
    if (isInside()) {
      // Longer than any pause after a 429, of which the sandbox knows none.
      CDI.current().select(TestClock.class).get().pass(Duration.ofMinutes(2));
    }
    restart();
  }

  /** Forgets what a new instance doesn't know. */
  public static void restart() {
    forgetAnswers();
    forgetFailures();
    forgetTokens();
  }

  /** Forgets what upstream told, but for tokens. */
  public static void forgetAnswers() {
    forget(UpstreamAddress.ResetEvent.ANSWERS);
  }

  /** Closes all circuits, and forgets that the key was refused. */
  public static void forgetFailures() {
    forget(UpstreamAddress.ResetEvent.FAILURES);
  }

  /** Forgets the tokens that Web V3 needs. */
  public static void forgetTokens() {
    forget(UpstreamAddress.ResetEvent.TOKENS);
  }

  /** In the tests' own process by the event itself; else by the sandbox, which fires it there. */
  private static void forget(UpstreamAddress.ResetEvent what) {
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
