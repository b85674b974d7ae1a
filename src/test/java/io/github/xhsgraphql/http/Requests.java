package io.github.xhsgraphql.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Sends requests to the GraphQL endpoint. */
final class Requests {

  static final String JSON = "application/json";
  static final String GRAPHQL = "application/graphql-response+json";

  private Requests() {}

  static RequestSpecification json() {
    return given().contentType(JSON);
  }

  static ValidatableResponse post(String accept, Map<String, ?> body) {
    return json().accept(accept).body(body).post("/graphql").then();
  }
}
