package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.HostileRequests.query;
import static io.github.xhsgraphql.http.HostileRequests.variables;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that bodies that aren't a GraphQL request get an error that says what is wrong. */
@QuarkusTest
class BrokenBodiesAreRefusedTest extends RefusedBodies {

  /** Returns a name, a body, the HTTP status and the error code. */
  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("nothing", "", 400, "BAD_REQUEST"),
        Arguments.of("no object", "7", 400, "BAD_REQUEST"),
        Arguments.of("null", "null", 400, "BAD_REQUEST"),
        Arguments.of(
            "a batch",
            "[" + query("{__typename}") + "," + query("{__typename}") + "]",
            400,
            "BAD_REQUEST"),
        Arguments.of("an empty object", "{}", 400, "BAD_REQUEST"),
        Arguments.of("half of it", "{\"query\":\"{__typename", 400, "BAD_REQUEST"),
        Arguments.of("something behind it", query("{__typename}") + "{}", 400, "BAD_REQUEST"),
        Arguments.of(
            "one member twice",
            "{\"query\":\"{__typename}\",\"query\":\"{node(id:7){id}}\"}",
            400,
            "BAD_REQUEST"),
        Arguments.of("one variable twice", variables("{\"n\":1,\"n\":2}"), 400, "BAD_REQUEST"),
        Arguments.of("no string", "{\"query\":{}}", 400, "BAD_REQUEST"),
        Arguments.of("a null byte", "{\"query\":\"{__typename\u0000}\"}", 400, "BAD_REQUEST"),
        Arguments.of(
            "an escaped null byte",
            "{\"query\":\"{__typename\\u0000}\"}",
            400,
            "GRAPHQL_PARSE_FAILED"),
        Arguments.of(
            "half a character",
            "{\"query\":\"{node(id:\\\"\\ud83d\\\"){id}}\"}",
            400,
            "GRAPHQL_PARSE_FAILED"),
        Arguments.of(
            "half a character as a name",
            "{\"query\":\"{\\ud83d}\"}",
            400,
            "GRAPHQL_PARSE_FAILED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00c0\u0080",
        "\u00ff",
        "\u00ed\u00a0\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u00e5\u00ad"
      })
  void bodiesThatAreNoUtf8AreNone(String bytes) {
    byte[] body =
        ("{\"query\":\"{__typename}\",\"x\":\"" + bytes + "\"}")
            .getBytes(StandardCharsets.ISO_8859_1);
    given()
        .contentType("application/json")
        .body(body)
        .post("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].message", equalTo("The body isn't valid UTF-8."));
  }
}
