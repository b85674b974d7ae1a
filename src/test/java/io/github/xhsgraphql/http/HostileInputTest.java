package io.github.xhsgraphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends in good faith: each is told what it is, at no cost. */
@QuarkusTest
class HostileInputTest {

  private static final String NOTES =
      "query($n:Int){user(userId:\""
          + Sandbox.BUSY_USER
          + "\"){postedNotes(first:$n){nodes{noteId}}}}";

  @TestHTTPResource("/graphql")
  URL endpoint;

  @BeforeEach
  void forget() {
    Sandbox.reset();
  }

  private static String query(String query) {
    return "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
  }

  private static String variables(String variables) {
    return "{\"query\":\"" + NOTES.replace("\"", "\\\"") + "\",\"variables\":" + variables + "}";
  }

  private static String repeat(int times, java.util.function.IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  /** Name, body, HTTP status, code. */
  static Stream<Arguments> bodies() {
    return Stream.of(
        // Bombs.
        Arguments.of(
            "aliases",
            query("{" + repeat(31, i -> "a" + i + ":__typename ") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "many aliases",
            query("{" + repeat(1900, i -> "a" + i + ":__typename ") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "root fields",
            query("{" + repeat(21, i -> "__typename ") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "directives",
            query("{__typename " + repeat(51, i -> "@include(if:true)") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "unknown directives",
            query("{__typename " + repeat(1900, i -> "@a") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of("tokens", query("{" + repeat(4001, i -> "a ") + "}"), 400, "QUERY_TOO_LARGE"),
        Arguments.of(
            "commas", query("{__typename" + ",".repeat(250_000) + "}"), 400, "QUERY_TOO_LARGE"),
        Arguments.of(
            "deep",
            query(
                "{user(userId:\"x\"){"
                    + "postedNotes{nodes{author{".repeat(5)
                    + "userId"
                    + "}".repeat(17)),
            400,
            "QUERY_TOO_DEEP"),
        Arguments.of(
            "very deep", query("{a".repeat(1000) + "}".repeat(1000)), 400, "QUERY_TOO_DEEP"),
        Arguments.of(
            "deep lists",
            query("{note(noteId:" + "[".repeat(1500) + "]".repeat(1500) + "){title}}"),
            400,
            "QUERY_TOO_DEEP"),
        Arguments.of(
            "fragments that double",
            query(
                "{...f0}"
                    + repeat(
                        60,
                        i ->
                            "fragment f" + i + " on Query{...f" + (i + 1) + " ...f" + (i + 1) + "}")
                    + "fragment f60 on Query{node(id:\"x\"){id}}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "fragments that double deep",
            query(
                "{user(userId:\"x\"){postedNotes{nodes{author{...f0}}}}}"
                    + repeat(
                        4,
                        i ->
                            "fragment f"
                                + i
                                + " on User{a:postedNotes{nodes{author{...f"
                                + (i + 1)
                                + "}}} b:postedNotes{nodes{author{...f"
                                + (i + 1)
                                + "}}}}")
                    + "fragment f4 on User{userId}"),
            400,
            "QUERY_TOO_DEEP"),
        Arguments.of(
            "a fragment within itself",
            query("{...a} fragment a on Query{...b} fragment b on Query{...a}"),
            400,
            "GRAPHQL_VALIDATION_FAILED"),
        Arguments.of(
            "a fragment within its field",
            query("{node(id:\"x\"){...a}} fragment a on Note{author{postedNotes{nodes{...a}}}}"),
            400,
            "GRAPHQL_VALIDATION_FAILED"),
        Arguments.of(
            "dear",
            query(
                "{user(userId:\""
                    + Sandbox.BUSY_USER
                    + "\"){postedNotes(first:100){nodes{text}}}}"),
            400,
            "QUERY_TOO_EXPENSIVE"),
        Arguments.of(
            "long lists in long lists",
            query(
                "{user(userId:\""
                    + Sandbox.BUSY_USER
                    + "\"){postedNotes(first:100){nodes{noteId url comments(first:100){nodes{commentId}}}}}}"),
            400,
            "QUERY_TOO_EXPENSIVE"),
        Arguments.of(
            "introspection in circles",
            query("{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}"),
            400,
            "QUERY_TOO_EXPENSIVE"),
        Arguments.of(
            "the same field, over and over",
            query("{note(noteId:\"x\"){" + "title ".repeat(3900) + "}}"),
            200,
            "BAD_USER_INPUT"),
        // Bodies.
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
            "half a character as a name", "{\"query\":\"{\\ud83d}\"}", 400, "GRAPHQL_PARSE_FAILED"),
        // Variables.
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void isToldWhatItIs(String name, String body, int status, String code) {
    Response answer =
        given()
            .contentType("application/json")
            .accept("application/graphql-response+json")
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post("/graphql");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
    assertTellsNothing(answer.asString());
    assertThat(Sandbox.calls()).isZero();
  }

  private static void assertTellsNothing(String answer) {
    assertThat(answer)
        .hasSizeLessThan(20_000)
        .doesNotContain("Exception", "java.", "graphql.", "io.github", "SRGQL", "Value{", "\tat ");
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
      String type = field.startsWith("node") ? "ID!" : "String";
      JsonPath answer =
          io.github.xhsgraphql.support.GraphQL.query(
              "query($x:" + type + "){" + field + "}", java.util.Map.of("x", id));
      assertThat(answer.getString("errors[0].extensions.code")).isIn("BAD_USER_INPUT", "NOT_FOUND");
      assertTellsNothing(answer.prettify());
    }
    assertThat(Sandbox.calls()).isZero();
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
        .body("errors[0].message", org.hamcrest.Matchers.equalTo("The body isn't valid UTF-8."));
  }

  /** Query strings and headers that clients' libraries would not let through. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /graphql?query=%7B__typename%7D&query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%zz HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%c0%80 HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&variables=%5B%5D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&variables=7 HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&variables=%7B HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&extensions=%7B%22persistedQuery%22%3A7%7D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A9%7D%7D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query= HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=\"\r\nContent-Length: 0\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: ;;;\r\nContent-Length: 0\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type:\r\nContent-Length: 0\r\n",
        "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nAccept: ;q=,,/;q=-1\r\n",
        "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nAccept: application/json;q=1;q=\r\nIf-None-Match: ,\"\r\n"
      })
  void oddRequestsAreAnsweredAsTheClientsFault(String head) throws IOException {
    String answer = exchange(head + "Connection: close\r\n\r\n");
    assertThat(answer).as(head).matches("(?s)HTTP/1\\.[01] (200|4\\d\\d) .*");
    assertTellsNothing(answer);
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A body without a Content-Length, larger than is read. */
  @Test
  void endlessBodiesAreCutOff() throws IOException {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String head =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    assertThat(exchange(head + chunk.repeat(5) + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("REQUEST_TOO_LARGE");
  }
}
