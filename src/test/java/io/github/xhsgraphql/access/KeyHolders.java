package io.github.xhsgraphql.access;

import static io.github.xhsgraphql.access.KeyHolders.CALLS_PER_DAY;
import static io.github.xhsgraphql.access.KeyHolders.NEW;
import static io.github.xhsgraphql.access.KeyHolders.OLD;
import static io.github.xhsgraphql.access.KeyHolders.OTHER;
import static io.github.xhsgraphql.access.KeyHolders.REQUESTS_PER_SECOND;
import static io.github.xhsgraphql.access.KeyHolders.ask;
import static io.restassured.RestAssured.given;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Settings;
import io.github.xhsgraphql.support.Sha256;
import io.github.xhsgraphql.support.TestClock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests with clients that have keys and limits, and with allowed page origins. */
abstract class KeyHolders {

  static final String OLD = "web-key-of-last-year";
  static final String NEW = "web-key-of-this-year";
  static final String OTHER = "app-key";

  /** The origin of a page that may send requests. */
  static final String APP = "https://app.example";

  static final int REQUESTS_PER_SECOND = 8;
  static final int CALLS_PER_DAY = 2;

  public static class Keys extends Settings {
    public Keys() {
      super(
          Map.of(
              "gateway.access",
              "keys",
              "gateway.client.keys",
              "web:%s,web:%s,app:%s".formatted(Sha256.of(OLD), Sha256.of(NEW), Sha256.of(OTHER)),
              "gateway.access.requests-per-second",
              String.valueOf(REQUESTS_PER_SECOND),
              "gateway.access.upstream-calls-per-day",
              String.valueOf(CALLS_PER_DAY),
              "gateway.cors.origins",
              "http://localhost:3000, " + APP,
              "gateway.cors.headers",
              "X-App-Version, x-tenant"));
    }
  }

  @Inject TestClock clock;

  /** Moves the clock to another day and stops it, so that each test has its own daily limits. */
  @BeforeEach
  void anotherDay() {
    Gateway.reset();
    clock.pass(Duration.ofDays(1));
    clock.stop();
  }

  @AfterEach
  void go() {
    clock.go();
  }

  static RequestSpecification with(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  static ValidatableResponse ask(RequestSpecification client, String query) {
    return client
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }

  static ValidatableResponse ask(RequestSpecification client) {
    return ask(client, "{__typename}");
  }
}
