package io.github.xhsgraphql.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.xhsgraphql.support.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of the origins that are named may ask, with keys too; those of others may not. */
@QuarkusTest
@TestProfile(CorsTest.Frontends.class)
class CorsTest {

  private static final String APP = "https://app.example";
  private static final String FOREIGN = "https://evil.example";

  public static class Frontends implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.access", "keys",
          "gateway.client.keys", "web:" + Sha256.of("key"),
          "gateway.cors.origins", "http://localhost:3000, " + APP);
    }
  }

  private static RequestSpecification from(String origin) {
    return given().header("Origin", origin);
  }

  private static Response preflight(String origin) {
    return from(origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .options("/graphql");
  }

  @Test
  void aPreflightNeedsNoKey() {
    preflight(APP)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", APP)
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Allow-Credentials", "false")
        .header("Access-Control-Max-Age", "600");
  }

  @Test
  void aPageMayReadTheAnswerAndItsHeaders() {
    Response answer =
        from(APP)
            .header("Authorization", "Bearer key")
            .queryParam("query", "{__typename}")
            .get("/graphql");
    answer
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", APP)
        .header("Access-Control-Expose-Headers", containsString("X-Request-Id"))
        .header("Access-Control-Expose-Headers", containsString("ETag"))
        .header("Access-Control-Expose-Headers", containsString("Retry-After"))
        .body("data.__typename", equalTo("Query"));
    assertThat(String.join(",", answer.headers().getValues("Vary")).toLowerCase(Locale.ROOT))
        .contains("origin", "accept");
  }

  @Test
  void aPageMayReadWhyItWasRefused() {
    from("http://localhost:3000")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", "http://localhost:3000");
  }

  @Test
  void otherPagesAreRefused() {
    preflight(FOREIGN).then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    from(FOREIGN)
        .header("Authorization", "Bearer key")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .body(equalTo(""));
  }
}
