package io.github.xhsgraphql.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests open access, as in dev mode: everybody is served, pages of other origins can't read the
 * response, and a header warns.
 */
@QuarkusTest
class OpenAccessTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer whatever", "Basic d2ViOmtleQ==", "nonsense"})
  void credentialsAreNotLookedAt(String header) {
    given()
        .header("Authorization", header)
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(200);
  }

  @Test
  void noOtherPageMayReadAnything() {
    given()
        .header("Origin", "https://app.example")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/graphql?query=%7B__typename%7D", "/q/health", "/nowhere", "/q/graphql-ui/"})
  void contentIsNotGuessed(String path) {
    given().urlEncodingEnabled(false).get(path).then().header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void graphiqlHasAStrictContentSecurityPolicy() {
    given()
        .get("/q/graphql-ui/")
        .then()
        .statusCode(200)
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("script-src 'self';"),
                containsString("frame-ancestors 'none'"),
                not(containsString("unsafe-eval"))));
  }
}
