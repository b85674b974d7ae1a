package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.Requests.GRAPHQL;
import static io.github.xhsgraphql.http.Requests.JSON;
import static io.github.xhsgraphql.http.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests queries by GET: which run, which are rejected, and how long clients may cache the
 * responses.
 */
@QuarkusTest
class GraphQLByGetTest {

  private static final String TITLE = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}";

  @BeforeEach
  void allUp() {
    Sandbox.reset();
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

  /**
   * Sends the headers with which browsers mark loads of images, scripts and frames on another
   * site's page.
   */
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
}
