package io.github.xhsgraphql.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the gateway serves clients with a valid key and rejects all others. */
@QuarkusTest
@WithTestResource(KeyHolders.Keys.class)
class ClientKeyAccessTest extends KeyHolders {

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
  void aBadKeyIsReported(String header) {
    ask(given().header("Authorization", header))
        .statusCode(401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void twoKeysAreRejected() {
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
}
