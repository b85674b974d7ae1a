package io.github.xhsgraphql.observability;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what operators see of a running gateway: health, request IDs and metrics. */
@QuarkusTest
class OperationsTest {

  private static final String NOTE =
      "query TheNote($id: String) { note(noteId: $id) { title source } }";

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  private static Response ask(String query, String requestId) {
    return given()
        .contentType("application/json")
        .accept("application/json")
        .header("X-Request-Id", requestId)
        .body(Map.of("query", query, "variables", Map.of("id", Sandbox.IMAGE_NOTE)))
        .post("/graphql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void healthCostsNoUpstreamCall(String kind) {
    get("/q/health/" + kind).then().statusCode(200).body("status", equalTo("UP"));
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void aSaneRequestIdIsKept() {
    ask(NOTE, "edge-1/7f:a=").then().header("X-Request-Id", "edge-1/7f:a=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "{\"a\":1}", "ünsafe"})
  void otherRequestIdsAreReplaced(String sent) {
    ask(NOTE, sent).then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    ask(NOTE, "x".repeat(129)).then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void everyAnswerHasARequestId() {
    given().get("/nowhere").then().statusCode(404).header("X-Request-Id", matchesPattern(".{36}"));
  }

  @Test
  void callsAreCountedBySeriesOperationAndOutcome() {
    Metrics before = Metrics.scrape();
    Sandbox.down(Series.APP_V2);
    ask(NOTE, "r-2");
    Metrics after = Metrics.scrape();
    String found = "{operation=\"imageNote\",outcome=\"FOUND\",series=\"APP_V1\"}";
    assertThat(after.since(before, "gateway_upstream_calls_seconds_count" + found)).isEqualTo(1);
    String failed = "{operation=\"imageNote\",outcome=\"FAILED\",series=\"APP_V2\"}";
    assertThat(after.since(before, "gateway_upstream_calls_seconds_count" + failed)).isEqualTo(2);
    String v1 = "{operation=\"imageNote\",series=\"APP_V1\"}";
    assertThat(after.since(before, "gateway_upstream_spend_dollars_total" + v1)).isEqualTo(0.01);
    String v2 = "{operation=\"imageNote\",series=\"APP_V2\"}";
    assertThat(after.since(before, "gateway_upstream_spend_dollars_total" + v2)).isZero();
    assertThat(after.value("gateway_upstream_circuit_state" + v1)).isZero();
    assertThat(after.since(before, "gateway_graphql_requests_seconds_count{outcome=\"OK\"}"))
        .isEqualTo(1);
    assertThat(after.value("gateway_upstream_key_rejected")).isZero();
  }

  @Test
  void errorsAreCountedByCode() {
    Metrics before = Metrics.scrape();
    GraphQL.query("{ note(noteId: \"" + Sandbox.DELETED_NOTE + "\") { title } }");
    GraphQL.query("query($id:String){note(noteId:$id){title}}", Map.of("id", List.of(1)));
    Metrics after = Metrics.scrape();
    assertThat(after.since(before, "gateway_graphql_errors_total{code=\"NOT_FOUND\"}"))
        .isEqualTo(1);
    assertThat(after.since(before, "gateway_graphql_errors_total{code=\"BAD_USER_INPUT\"}"))
        .isEqualTo(1);
  }

  @Test
  void anOpenCircuitShows() {
    Sandbox.down(Series.APP_V2);
    for (int i = 0; i < 10; i++) {
      Gateway.clearCaches();
      ask(NOTE, "r-3");
    }
    assertThat(
            Metrics.scrape()
                .value("gateway_upstream_circuit_state{operation=\"imageNote\",series=\"APP_V2\"}"))
        .isEqualTo(2);
  }

  @Test
  void labelsNeverHoldWhatClientsSend() {
    ask(NOTE, "r-4");
    given().request("WHATEVER", "/graphql");
    given().request("WHATEVER", "/wherever");
    assertThat(get("/q/metrics").asString())
        .contains("method=\"OTHER\"")
        .doesNotContain("TheNote", Sandbox.IMAGE_NOTE, "r-4", "WHATEVER", "wherever");
  }
}
