package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.Requests.GRAPHQL;
import static io.github.xhsgraphql.http.Requests.JSON;
import static io.github.xhsgraphql.http.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests methods, persisted queries and responses that the audits of graphql-http don't cover. */
@QuarkusTest
class GraphQLOverHttpTest {

  @BeforeEach
  void allUp() {
    Sandbox.reset();
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
  void listsTheMethodsOnOptions() {
    given().options("/graphql").then().statusCode(204).header("Allow", equalTo("GET, POST"));
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
