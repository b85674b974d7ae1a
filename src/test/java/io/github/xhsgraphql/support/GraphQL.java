package io.github.xhsgraphql.support;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Sends queries over HTTP, as a frontend does. */
public final class GraphQL {

  private GraphQL() {}

  public static JsonPath query(String query) {
    return query(query, Map.of());
  }

  public static JsonPath query(String query, Map<String, ?> variables) {
    return given()
        .contentType("application/json")
        .accept("application/json")
        .body(Map.of("query", query, "variables", variables))
        .post("/graphql")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
