package io.github.xhsgraphql.ops;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.LogLines;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.upstream.Recall;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of a gateway at work: health, request IDs, log lines, metrics. */
@QuarkusTest
class OperationsTest {

  private static final String NOTE =
      "query TheNote($id: String) { note(noteId: $id) { title source } }";

  @Inject CircuitBreakerMaintenance circuits;
  @Inject Recall recall;
  @Inject KnownSettings settings;

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    circuits.resetAll();
    recall.clear();
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
  void anyOtherIsReplaced(String sent) {
    ask(NOTE, sent).then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    ask(NOTE, "x".repeat(129)).then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void everyAnswerHasARequestId() {
    given().get("/nowhere").then().statusCode(404).header("X-Request-Id", matchesPattern(".{36}"));
  }

  @Test
  void aRequestIsOneLineWithoutItsVariables() {
    try (LogLines lines = LogLines.of(RequestLog.class)) {
      ask(NOTE, "r-1");
      assertThat(lines.all()).hasSize(1);
      assertThat(lines.all().get(0).getLevel()).isEqualTo(Level.INFO);
      assertThat(lines.all().get(0).getFormattedMessage())
          .matches("query TheNote: OK in \\d+ ms, 1 upstream calls, 1 billable");
      assertThat(lines.all().get(0).getMdcCopy())
          .containsEntry("requestId", "r-1")
          .containsEntry("operation", "query TheNote")
          .containsEntry("outcome", "OK")
          .containsEntry("upstreamCalls", "1")
          .containsEntry("billableCalls", "1")
          .containsKey("ms")
          .doesNotContainKey("traceId");
      assertThat(lines.all().get(0).getMdcCopy().toString()).doesNotContain(Sandbox.IMAGE_NOTE);
    }
  }

  @Test
  void theLineSaysHowItEnded() {
    try (LogLines lines = LogLines.of(RequestLog.class)) {
      GraphQL.query("{ nothing }");
      GraphQL.query("{ note(noteId: \"" + Sandbox.DELETED_NOTE + "\") { title } }");
      GraphQL.query(
          "query "
              + "L".repeat(300)
              + " { gone: note(noteId: \""
              + Sandbox.DELETED_NOTE
              + "\") { title } there: note(noteId: \""
              + Sandbox.SMALL_NOTE
              + "\") { title } }");
      assertThat(lines.all()).hasSize(3);
      assertThat(lines.all().get(0).getMdc("outcome")).isEqualTo("REFUSED");
      assertThat(lines.all().get(0).getMdc("operation")).isEqualTo("invalid");
      assertThat(lines.all().get(1).getMdc("outcome")).isEqualTo("FAILED");
      assertThat(lines.all().get(1).getMdc("operation")).isEqualTo("query");
      assertThat(lines.all().get(2).getMdc("outcome")).isEqualTo("PARTIAL");
      assertThat(lines.all().get(2).getMdc("operation")).isEqualTo("query " + "L".repeat(64));
    }
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
    assertThat(Metrics.scrape().since(before, "gateway_graphql_errors_total{code=\"NOT_FOUND\"}"))
        .isEqualTo(1);
  }

  @Test
  void anOpenCircuitShows() {
    Sandbox.down(Series.APP_V2);
    for (int i = 0; i < 10; i++) {
      recall.clear();
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
    assertThat(get("/q/metrics").asString()).doesNotContain("TheNote", Sandbox.IMAGE_NOTE, "r-4");
  }

  @Test
  void everySettingIsKnown() {
    assertThat(settings.names())
        .contains("gateway.sandbox", "gateway.upstream.deadline", "tikhub.api-key");
    assertThat(settings.unknown()).isEmpty();
  }

  @Test
  void deploymentsSetWhatTheGatewayKnows() throws IOException {
    try (Stream<Path> manifests = Files.walk(Path.of("deploy"))) {
      for (Path manifest : manifests.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        Map<String, String> variables =
            Pattern.compile("- name: ([A-Z0-9_]+)")
                .matcher(Files.readString(manifest))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> ""));
        assertThat(new UnknownSettings(settings.names()).variables(variables))
            .as("%s", manifest)
            .isEmpty();
      }
    }
  }
}
