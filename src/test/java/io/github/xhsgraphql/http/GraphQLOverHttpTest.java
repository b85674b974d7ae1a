package io.github.xhsgraphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What graphql-http's audits leave open. */
@QuarkusTest
class GraphQLOverHttpTest {

  private static final String JSON = "application/json";
  private static final String GRAPHQL = "application/graphql-response+json";
  private static final String TITLE = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}";

  @BeforeEach
  void allUp() {
    Sandbox.reset();
  }

  private static RequestSpecification json() {
    return given().contentType(JSON);
  }

  private static ValidatableResponse post(String accept, Map<String, ?> body) {
    return json().accept(accept).body(body).post("/graphql").then();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/graphql-response+json | application/graphql-response+json",
        "application/json | application/json",
        "*/* | application/json",
        "application/* | application/json",
        "APPLICATION/JSON | application/json",
        "text/html, application/graphql-response+json;q=0.9 | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
        "application/json;q=0.5, application/graphql-response+json;q=0.6 | application/graphql-response+json",
        "application/json;q=0, application/graphql-response+json | application/graphql-response+json",
        "application/json;charset=utf-8 | application/json",
        "application/json;q=nonsense | application/json"
      })
  void answersInTheMediaTypeThatTheClientPrefers(String accept, String type) {
    post(accept, Map.of("query", "{__typename}"))
        .statusCode(200)
        .header("Content-Type", equalTo(type + "; charset=utf-8"))
        .body("data.__typename", equalTo("Query"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "image/*", "nonsense"})
  void refusesClientsThatAcceptNeither(String accept) {
    post(accept, Map.of("query", "{__typename}"))
        .statusCode(406)
        .body("errors[0].extensions.code", equalTo("NOT_ACCEPTABLE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void namesTheMethodsThatItKnows(String method) {
    given()
        .request(method, "/graphql")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("GET, POST"))
        .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @Test
  void tellsTheMethodsOnOptions() {
    given().options("/graphql").then().statusCode(204).header("Allow", equalTo("GET, POST"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=utf-16",
        "application/jsonp",
        "nonsense"
      })
  void readsNothingThatABrowserPostsUnasked(String type) {
    given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(type)
        .body("{\"query\":\"{__typename}\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/graphql")
        .then()
        .statusCode(415)
        .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void readsNoCompressedBodies() {
    json()
        .header("Content-Encoding", "gzip")
        .body("{\"query\":\"{__typename}\"}")
        .post("/graphql")
        .then()
        .statusCode(415);
  }

  @Test
  void runsQueriesByGet() {
    given()
        .accept(GRAPHQL)
        .queryParam(
            "query",
            "query A($id: String!) { # a comment\n note(noteId: $id) { title } } query B { __typename }")
        .queryParam("operationName", "A")
        .queryParam("variables", "{\"id\": \"" + Sandbox.IMAGE_NOTE + "\"}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .header("Vary", equalTo("accept"))
        .body("data.note.title", equalTo("City walk without a map"));
  }

  /** As a browser marks what an image, a script or a frame on another site's page loads. */
  @ParameterizedTest
  @CsvSource({
    "cross-site,no-cors,400",
    "cross-site,navigate,400",
    "cross-site,cors,200",
    "same-origin,navigate,200",
    "none,navigate,200"
  })
  void runsNothingThatAnotherSitesPageLoads(String site, String mode, int status) {
    given()
        .accept(GRAPHQL)
        .header("Sec-Fetch-Site", site)
        .header("Sec-Fetch-Mode", mode)
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(status);
  }

  @Test
  void takesParametersAsTheyAre() {
    given()
        .queryParam("query", "query($link: String!) { note(shareLink: $link) { title } }")
        .queryParam("variables", "{\"link\": \"a+b%20c\"}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("errors[0].extensions.argument", equalTo("shareLink"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mutation { a }", "subscription { a }", "query A { __typename } mutation B { a }"})
  void writesNothingByGet(String document) {
    Response answer = given().accept(GRAPHQL).queryParam("query", document).get("/graphql");
    assertThat(answer.statusCode()).isBetween(400, 405);
    assertThat(answer.jsonPath().<Object>get("data")).isNull();
  }

  @Test
  void letsClientsKeepWhatIsFresh() {
    given().accept(JSON).queryParam("query", TITLE).get("/graphql").then().statusCode(200);
    Response first = given().accept(JSON).queryParam("query", TITLE).get("/graphql");
    assertThat(first.header("Cache-Control")).matches("max-age=[1-9]\\d*");
    String tag = first.header("ETag");
    assertThat(tag).startsWith("W/\"");
    given()
        .accept(JSON)
        .header("If-None-Match", "\"other\", " + tag)
        .queryParam("query", TITLE)
        .get("/graphql")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .header("Cache-Control", startsWith("max-age="))
        .body(equalTo(""));
    given()
        .accept(JSON)
        .header("If-None-Match", "\"other\"")
        .queryParam("query", TITLE)
        .get("/graphql")
        .then()
        .statusCode(200);
  }

  @Test
  void letsNobodyKeepErrorsOrPosts() {
    given()
        .queryParam("query", "{note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title}}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .header("ETag", equalTo(null));
    post(JSON, Map.of("query", TITLE))
        .header("Cache-Control", equalTo("no-store"))
        .header("ETag", equalTo(null));
  }

  @Test
  void parseErrorsSayWhatAndWhere() {
    post(GRAPHQL, Map.of("query", "{\n  note(\n}"))
        .statusCode(400)
        .body("$", not(hasKey("data")))
        .body("errors[0].message", containsString("offending token '}'"))
        .body("errors[0].locations[0].line", equalTo(3))
        .body("errors[0].locations[0].column", equalTo(1))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_PARSE_FAILED"));
  }

  @Test
  void validationErrorsSayAllThatIsWrong() {
    post(GRAPHQL, Map.of("query", "{ nothing note(noteId: \"x\") { wrong } }"))
        .statusCode(400)
        .body("errors.size()", equalTo(2))
        .body("errors[0].message", equalTo("Field 'nothing' in type 'Query' is undefined"))
        .body("errors[1].locations[0].column", equalTo(31))
        .body("errors[1].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{note(noteId:7){title}} | Argument 'noteId' is not a valid 'String' - Expected a string but it was an integer",
        "{note(noteId:[{a:1}]){title}} | Argument 'noteId' is not a valid 'String' - Expected a string but it was a list",
        "{note(kind:FILM){title}} | Argument 'kind' is not a valid 'NoteKind'",
        "{user(userId:\"\"){postedNotes(first:\"x\"){nodes{title}}}} | Argument 'first' is not a valid 'Int'",
        "query($n:Int=\"x\"){user(userId:\"\"){postedNotes(first:$n){nodes{title}}}} | Bad default value a value for type 'Int'"
      },
      quoteCharacter = '`')
  void validationErrorsNameNoInsides(String query, String expected) {
    post(JSON, Map.of("query", query))
        .body("errors[0].message", startsWith(expected))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @Test
  void variablesThatDoNotFitAreBadInput() {
    post(
            GRAPHQL,
            Map.of(
                "query",
                "query($n: Int) { user(userId: \"x\") { postedNotes(first: $n) { nodes { title } } } }",
                "variables",
                Map.of("n", Map.of("a", 1))))
        .statusCode(400)
        .body("$", not(hasKey("data")))
        .body(
            "errors[0].message",
            equalTo(
                "Variable 'n' has an invalid value: Expected a value that can be converted to type 'Int' but it was an object"))
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"C | Unknown operation named 'C'.", "| Must provide"})
  void operationsHaveToBeThere(String name, String message) {
    Map<String, String> request =
        name == null
            ? Map.of("query", "query A {__typename} query B {__typename}")
            : Map.of("query", "query A {__typename} query B {__typename}", "operationName", name);
    post(GRAPHQL, request)
        .statusCode(400)
        .body("errors[0].message", startsWith(message))
        .body("errors[0].extensions.code", equalTo("OPERATION_RESOLUTION_FAILURE"));
  }

  @Test
  void knowsQueriesByTheirHashOnceTheyWereSent() {
    // printf '{__typename kept:__typename}' | sha256sum
    String query = "{__typename kept:__typename}";
    String hash = "3d86ef48933176b282261b4eef0a7c136281d99d8be84f10189f579e604977be";
    Map<String, ?> extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    post(JSON, Map.of("extensions", extensions))
        .statusCode(200)
        .body("errors[0].message", equalTo("PersistedQueryNotFound"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    post(JSON, Map.of("extensions", extensions, "query", query + " "))
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    post(JSON, Map.of("extensions", extensions)).body("errors.size()", equalTo(1));
    post(JSON, Map.of("extensions", extensions, "query", query))
        .body("data.kept", equalTo("Query"));
    post(JSON, Map.of("extensions", extensions)).body("data.kept", equalTo("Query"));
    given()
        .queryParam(
            "extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}")
        .get("/graphql")
        .then()
        .body("data.kept", equalTo("Query"));
  }

  @Test
  void runsNothingOverWebSockets() {
    given()
        .header("Upgrade", "websocket")
        .header("Connection", "Upgrade")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
        .get("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void fieldErrorsAndWhatItCostComeThrough() {
    post(
            GRAPHQL,
            Map.of("query", "{ gone: note(noteId: \"" + Sandbox.DELETED_NOTE + "\") { title } }"))
        .statusCode(200)
        .body("data.gone", equalTo(null))
        .body("errors[0].path", equalTo(java.util.List.of("gone")))
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
        .body("errors[0].extensions", not(hasKey("classification")))
        .body("extensions.warnings[0].code", equalTo("SANDBOX"))
        .body("extensions.upstream", hasKey("calls"))
        .body("extensions.cost.calls", hasKey("actual"));
  }
}
