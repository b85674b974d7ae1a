package io.github.xhsgraphql.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sha256;
import io.github.xhsgraphql.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a key is served, as much as each client may; nobody else is. */
@QuarkusTest
@TestProfile(ClientKeyAccessTest.Keys.class)
class ClientKeyAccessTest {

  private static final String OLD = "web-key-of-last-year";
  private static final String NEW = "web-key-of-this-year";
  private static final String OTHER = "app-key";

  private static final int REQUESTS_PER_SECOND = 8;
  private static final int CALLS_PER_DAY = 2;

  /** Invented notes of the sandbox, each a call. */
  private static final String TWO_CALLS =
      "{a:note(noteId:\"69e0c5a0000000001d01a101\"){title}"
          + " b:note(noteId:\"68f1a2b0000000000303c303\"){title}}";

  public static class Keys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.access",
          "keys",
          "gateway.client.keys",
          "web:%s,web:%s,app:%s".formatted(Sha256.of(OLD), Sha256.of(NEW), Sha256.of(OTHER)),
          "gateway.access.requests-per-second",
          String.valueOf(REQUESTS_PER_SECOND),
          "gateway.access.upstream-calls-per-day",
          String.valueOf(CALLS_PER_DAY));
    }
  }

  @Inject TestClock clock;

  /** Each test has a day of its own, that stands still. */
  @BeforeEach
  void anotherDay() {
    Gateway.forget();
    clock.pass(Duration.ofDays(1));
    clock.stop();
  }

  @AfterEach
  void go() {
    clock.go();
  }

  private static RequestSpecification with(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private static ValidatableResponse ask(RequestSpecification client, String query) {
    return client
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }

  private static ValidatableResponse ask(RequestSpecification client) {
    return ask(client, "{__typename}");
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW, OTHER})
  void everyKeyIsGood(String key) {
    ask(with(key)).statusCode(200).body("data.__typename", equalTo("Query"));
  }

  @Test
  void theSchemeIsOfEitherCase() {
    ask(given().header("Authorization", "bEARER " + OTHER)).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/graphql-response+json", "application/json"})
  void withoutAKeyNothingIsServed(String type) {
    given()
        .contentType("application/json")
        .accept(type)
        .body(Map.of("query", "{__typename}", "variables", Map.of("a", "x".repeat(100_000))))
        .post("/graphql")
        .then()
        .statusCode(401)
        .contentType(startsWith(type))
        .header("WWW-Authenticate", "Bearer realm=\"xhs-graphql\"")
        .header("Cache-Control", "no-store")
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("errors[0].message", equalTo("Send a client key as `Authorization: Bearer …`."))
        .body("data", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer", "Bearer ", "Basic d2ViOmtleQ==", OLD})
  void aBadKeyIsToldSo(String header) {
    ask(given().header("Authorization", header))
        .statusCode(401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void twoKeysAreNone() {
    ask(given().header("Authorization", "Bearer " + OLD, "Bearer " + OTHER)).statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphql?query=%7B__typename%7D",
        "/graphql/",
        "//graphql",
        "/graphql/schema.graphql",
        "/graphql/anything",
        "/%67raphql",
        "/x/../graphql",
        "/sandbox",
        "/sandbox/requests"
      })
  void noWayLeadsAroundIt(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(401);
  }

  @Test
  void theSchemaIsThereForClients() {
    with(OTHER).get("/graphql/schema.graphql").then().statusCode(200);
  }

  @Test
  void healthNeedsNoKeyAndAsksForNone() {
    get("/q/health").then().statusCode(200);
    with("wrong").get("/q/health").then().statusCode(200);
  }

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
  void metricsTellClientsApart() {
    ask(with(OLD), TWO_CALLS);
    ask(with(OLD), TWO_CALLS);
    ask(with("wrong"));
    assertThat(given().accept("text/plain").get("/q/metrics").asString())
        .containsPattern(
            "gateway_access_requests_total\\{client=\"web\",verdict=\"ADMITTED\",?\\} [1-9]")
        .containsPattern(
            "gateway_access_requests_total\\{client=\"web\",verdict=\"TOO_MANY_UPSTREAM_CALLS\",?\\}"
                + " [1-9]")
        .containsPattern(
            "gateway_access_requests_total\\{client=\"unknown\",verdict=\"UNAUTHENTICATED\",?\\}"
                + " [1-9]")
        .containsPattern("gateway_access_upstream_calls_total\\{client=\"web\",?\\} [2-9]")
        .doesNotContain(OLD, Sha256.of(OLD), "wrong");
  }
}
