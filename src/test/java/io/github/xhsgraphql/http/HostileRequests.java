package io.github.xhsgraphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Malicious requests, and a check that responses reveal no internals. */
final class HostileRequests {

  private static final String NOTES =
      "query($n:Int){user(userId:\""
          + Sandbox.BUSY_USER
          + "\"){postedNotes(first:$n){nodes{noteId}}}}";

  private HostileRequests() {}

  static String query(String query) {
    return "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
  }

  /** Returns a query of a list of notes with these variables, of which {@code n} is used. */
  static String variables(String variables) {
    return "{\"query\":\"" + NOTES.replace("\"", "\\\"") + "\",\"variables\":" + variables + "}";
  }

  static String repeat(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  /** Asserts that the gateway rejects the body with this status and code, at no cost. */
  static void assertRefused(String body, int status, String code) {
    Response answer =
        given()
            .contentType("application/json")
            .accept("application/graphql-response+json")
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post("/graphql");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
    assertRevealsNothing(answer.asString());
    assertThat(Sandbox.calls()).isZero();
  }

  static void assertRevealsNothing(String answer) {
    assertThat(answer)
        .hasSizeLessThan(20_000)
        .doesNotContain("Exception", "java.", "graphql.", "io.github", "SRGQL", "Value{", "\tat ");
  }
}
