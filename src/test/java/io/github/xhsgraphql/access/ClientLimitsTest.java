package io.github.xhsgraphql.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.xhsgraphql.support.Sha256;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that the gateway limits each client by itself and reports each client in its metrics. */
@QuarkusTest
@WithTestResource(KeyHolders.Keys.class)
class ClientLimitsTest extends KeyHolders {

  /** Queries two invented notes of the sandbox, each of which costs one call. */
  private static final String TWO_CALLS =
      "{a:note(noteId:\"69e0c5a0000000001d01a101\"){title}"
          + " b:note(noteId:\"68f1a2b0000000000303c303\"){title}}";

  @Test
  void aSecondHasItsRequests() {
    for (int i = 0; i < REQUESTS_PER_SECOND; i++) {
      ask(with(i % 2 == 0 ? OLD : NEW)).statusCode(200);
    }
    ask(with(NEW))
        .statusCode(429)
        .header("Retry-After", "1")
        .body("errors[0].extensions.code", equalTo("THROTTLED"))
        .body("errors[0].extensions.retryAfter", equalTo(1));
    ask(with(OTHER)).statusCode(200);
    clock.pass(Duration.ofSeconds(1));
    ask(with(NEW)).statusCode(200);
  }

  @Test
  void aDayHasItsUpstreamCalls() {
    ask(with(OLD), TWO_CALLS).statusCode(200).body("extensions.upstream.calls", equalTo(2));
    long wait =
        Long.parseLong(
            ask(with(NEW), TWO_CALLS)
                .statusCode(429)
                .body("errors[0].extensions.code", equalTo("THROTTLED"))
                .extract()
                .header("Retry-After"));
    assertThat(wait).isBetween(1L, Duration.ofDays(1).toSeconds());
    ask(with(OTHER)).statusCode(200);
    clock.pass(Duration.ofSeconds(wait));
    ask(with(NEW), "{__typename}").statusCode(200);
  }

  @Test
  void metricsDistinguishClients() {
    ask(with(OLD), TWO_CALLS);
    ask(with(OLD), TWO_CALLS);
    ask(with("wrong"));
    assertThat(given().accept("text/plain").get("/q/metrics").asString())
        .containsPattern(
            "gateway_access_requests_total\\{client=\"web\",decision=\"ADMITTED\",?\\} [1-9]")
        .containsPattern(
            "gateway_access_requests_total\\{client=\"web\",decision=\"TOO_MANY_UPSTREAM_CALLS\",?\\}"
                + " [1-9]")
        .containsPattern(
            "gateway_access_requests_total\\{client=\"unknown\",decision=\"UNAUTHENTICATED\",?\\}"
                + " [1-9]")
        .containsPattern("gateway_access_upstream_calls_total\\{client=\"web\",?\\} [2-9]")
        .doesNotContain(OLD, Sha256.of(OLD), "wrong");
  }
}
