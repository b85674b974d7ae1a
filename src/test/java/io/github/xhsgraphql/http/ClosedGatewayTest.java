package io.github.xhsgraphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a gateway that runs only trusted documents and doesn't publish its schema. */
@QuarkusTest
@WithTestResource(ClosedGatewayTest.Closed.class)
class ClosedGatewayTest {

  public static class Closed extends Settings {
    public Closed() {
      super(
          Map.of(
              "gateway.documents.trusted",
              manifest().toString(),
              "gateway.introspection",
              "false"));
    }

    private static Path manifest() {
      try {
        Path file = Files.createTempFile("trusted", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(
            file,
            """
            {"format":"apollo-persisted-query-manifest","version":1,"operations":[
              {"id":"a1","name":"Title","type":"query","body":"query Title($id: String) { note(noteId: $id) { title } }"},
              {"id":"b2","name":"Schema","type":"query","body":"query Schema { __schema { types { name } } }"},
              {"id":"c3","name":"Old","type":"query","body":"query Old { gone }"}]}
            """);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  @BeforeEach
  void reset() {
    Sandbox.reset();
  }

  private static io.restassured.response.ValidatableResponse post(Map<String, ?> body) {
    return given().contentType("application/json").body(body).post("/graphql").then();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1", "sha256:a1"})
  void runsTrustedDocumentsByTheirId(String id) {
    Map<String, String> variables = Map.of("id", Sandbox.IMAGE_NOTE);
    post(Map.of("documentId", id, "variables", variables))
        .statusCode(200)
        .body("data.note.title", equalTo("City walk without a map"));
    given()
        .queryParam("documentId", id)
        .queryParam("variables", "{\"id\":\"" + Sandbox.IMAGE_NOTE + "\"}")
        .get("/graphql")
        .then()
        .body("data.note.title", equalTo("City walk without a map"));
    // Apollo's clients send the ID of a document in a manifest in this form.
    post(Map.of(
            "variables",
            variables,
            "extensions",
            Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", id))))
        .body("data.note.title", equalTo("City walk without a map"));
  }

  @Test
  void runsNothingElse() {
    post(Map.of("query", "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_ID_REQUIRED"));
    post(Map.of("documentId", "unknown", "query", "{__typename}"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_IN_LIST"));
    post(Map.of(
            "query",
            "{__typename}",
            "extensions",
            Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "x"))))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_IN_LIST"));
    post(Map.of("documentId", "c3"))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void hidesTheSchemaEverywhere() {
    post(Map.of("documentId", "b2"))
        .body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED"));
    given().get("/graphql/schema.graphql").then().statusCode(404);
    given().get("/q/graphql-ui/").then().statusCode(404);
    given().get("/q/graphql-ui/tabs.json").then().statusCode(404);
    given().get("/").then().statusCode(404);
  }

  @Test
  void readsDocumentsByTheirIdsToo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("flat.json"), "{\"sha256:ff\":\"{__typename}\"}");
    TrustedDocuments documents = TrustedDocuments.in(file, new ObjectMapper());
    assertThat(documents.all()).isEqualTo(Map.of("ff", "{__typename}"));
    GraphQLRequest unknown = new GraphQLRequest(null, "fe", null, null, Map.of());
    Assertions.assertThatThrownBy(() -> documents.text(unknown))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_IN_LIST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "x",
        "{\"a\":7}",
        "{\"format\":\"other\",\"version\":1,\"operations\":[]}",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{\"id\":\"a\"}]}"
      })
  void aFileThatIsNeitherEndsTheStart(String content, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), content);
    Assertions.assertThatThrownBy(() -> TrustedDocuments.in(file, new ObjectMapper()))
        .isInstanceOf(ConfigurationException.class)
        .hasNoCause()
        .hasMessageContaining("bad.json")
        .hasMessageNotContaining("\n");
  }
}
