package io.github.xhsgraphql.graphiql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the files of the GraphiQL page. {@code ClientsIT} opens the page in a browser. */
@QuarkusTest
class GraphiQLTest {

  @BeforeEach
  void allUp() {
    Sandbox.reset();
  }

  @Test
  void everyTabIsAnsweredInTheSandbox() {
    List<Map<String, ?>> tabs = given().get("/q/graphql-ui/tabs.json").jsonPath().getList("$");
    assertThat(tabs).hasSize(6);
    for (Map<String, ?> tab : tabs) {
      given()
          .contentType("application/json")
          .body(tab)
          .post("/graphql")
          .then()
          .statusCode(200)
          .body("$", not(hasKey("errors")))
          .body("data", not(equalTo(null)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html",
    "index.html, text/html",
    "page.js, text/javascript",
    "page.css, text/css",
    "graphiql.min.js, javascript",
    "graphiql.min.css, text/css",
    "react.production.min.js, javascript",
    "react-dom.production.min.js, javascript"
  })
  void allOfThePageIsServedHere(String file, String type) {
    given()
        .get("/q/graphql-ui/" + file)
        .then()
        .statusCode(200)
        .header("Content-Type", containsString(type));
  }

  @Test
  void thePageHasNoInlineScriptAndNoOtherHost() {
    String page = given().get("/q/graphql-ui/").asString();
    assertThat(page).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("//");
  }

  @Test
  void theRootLeadsToIt() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", equalTo("/q/graphql-ui/"));
  }
}
