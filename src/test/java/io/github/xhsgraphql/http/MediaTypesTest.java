package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.Requests.json;
import static io.github.xhsgraphql.http.Requests.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which media types the gateway reads and writes. */
@QuarkusTest
class MediaTypesTest {

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
}
