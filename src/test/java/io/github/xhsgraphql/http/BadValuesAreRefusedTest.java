package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.HostileRequests.query;
import static io.github.xhsgraphql.http.HostileRequests.variables;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that malicious variables, literals and IDs are rejected at no cost. */
@QuarkusTest
class BadValuesAreRefusedTest extends RefusedBodies {

  /** Returns a name, a body, the HTTP status and the error code. */
  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("a list of variables", variables("[1]"), 400, "BAD_REQUEST"),
        Arguments.of("text as variables", variables("\"n\""), 400, "BAD_REQUEST"),
        Arguments.of(
            "deep variables",
            variables("{\"n\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
            413,
            "REQUEST_TOO_LARGE"),
        Arguments.of(
            "large variables",
            variables("{\"n\":\"" + "x".repeat(70_000) + "\"}"),
            413,
            "REQUEST_TOO_LARGE"),
        Arguments.of(
            "5 MB of variables",
            variables("{\"n\":\"" + "x".repeat(5_000_000) + "\"}"),
            413,
            "REQUEST_TOO_LARGE"),
        Arguments.of(
            "a number too large",
            variables("{\"n\":5000000000000000000000}"),
            400,
            "BAD_USER_INPUT"),
        Arguments.of(
            "a number just too large", variables("{\"n\":2147483648}"), 400, "BAD_USER_INPUT"),
        Arguments.of(
            "a number that wraps to 5", variables("{\"n\":4294967301}"), 400, "BAD_USER_INPUT"),
        Arguments.of(
            "a number with a huge exponent",
            variables("{\"n\":1e999999999}"),
            400,
            "BAD_USER_INPUT"),
        Arguments.of(
            "a number with many digits",
            variables("{\"n\":" + "9".repeat(60_000) + "}"),
            413,
            "REQUEST_TOO_LARGE"),
        Arguments.of("a broken number", variables("{\"n\":1.5}"), 400, "BAD_USER_INPUT"),
        Arguments.of("not a number", variables("{\"n\":NaN}"), 400, "BAD_REQUEST"),
        Arguments.of("a negative number", variables("{\"n\":-1}"), 200, "BAD_USER_INPUT"),
        Arguments.of(
            "a literal too large",
            query(
                "{user(userId:\""
                    + Sandbox.BUSY_USER
                    + "\"){postedNotes(first:5000000000000000000000){nodes{noteId}}}}"),
            400,
            "GRAPHQL_VALIDATION_FAILED"),
        Arguments.of(
            "a literal with a huge exponent",
            query(
                "{user(userId:\""
                    + Sandbox.BUSY_USER
                    + "\"){postedNotes(first:1e999999999){nodes{noteId}}}}"),
            400,
            "GRAPHQL_VALIDATION_FAILED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "68a1f0c2000000000100a001/../x",
        "68a1f0c2000000000100a001\r\nX-Injected: 1",
        "68a1f0c2000000000100a001?x=1",
        "68a1f0c2000000000100a001%00",
        "68a1f0c2000000000100a00\u0661",
        "\uff16\uff18a1f0c2000000000100a001",
        "68a1f0c2000000000100a001\u0000",
        "' OR 1=1 --",
        "${jndi:ldap://x/}",
        ""
      })
  void idsThatAreNoneCostNothing(String id) {
    for (String field :
        List.of("note(noteId:$x){title}", "user(userId:$x){nickname}", "node(id:$x){id}")) {
      boolean isNode = field.startsWith("node");
      String type = isNode ? "ID!" : "String";
      JsonPath answer = GraphQL.query("query($x:" + type + "){" + field + "}", Map.of("x", id));
      assertThat(answer.getString("errors[0].extensions.code"))
          .as(field)
          .isEqualTo(isNode ? "NOT_FOUND" : "BAD_USER_INPUT");
      HostileRequests.assertRevealsNothing(answer.prettify());
    }
    assertThat(Sandbox.calls()).isZero();
  }
}
