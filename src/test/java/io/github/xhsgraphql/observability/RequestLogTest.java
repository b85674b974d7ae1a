package io.github.xhsgraphql.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.LogLines;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the log line of each request. */
@QuarkusTest
class RequestLogTest {

  private static final String NOTE =
      "query TheNote($id: String) { note(noteId: $id) { title source } }";

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @Test
  void aRequestIsOneLineWithoutItsVariables() {
    try (LogLines lines = LogLines.of(RequestLog.class)) {
      given()
          .contentType("application/json")
          .header("X-Request-Id", "r-1")
          .body(Map.of("query", NOTE, "variables", Map.of("id", Sandbox.IMAGE_NOTE)))
          .post("/graphql");
      assertThat(lines.all()).hasSize(1);
      assertThat(lines.all().get(0).getLevel()).isEqualTo(Level.INFO);
      assertThat(LogLines.message(lines.all().get(0)))
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
      Sandbox.down(Series.values());
      GraphQL.query("{ note(noteId: \"" + Sandbox.VIDEO_NOTE + "\") { title } }");
      assertThat(lines.all()).hasSize(4);
      assertThat(lines.all().get(0).getMdc("outcome")).isEqualTo("REFUSED");
      assertThat(lines.all().get(0).getMdc("operation")).isEqualTo("invalid");
      assertThat(lines.all().get(1).getMdc("outcome")).isEqualTo("NOTHING");
      assertThat(lines.all().get(1).getMdc("operation")).isEqualTo("query");
      assertThat(lines.all().get(2).getMdc("outcome")).isEqualTo("PARTIAL");
      assertThat(lines.all().get(2).getMdc("operation")).isEqualTo("query " + "L".repeat(64));
      assertThat(lines.all().get(3).getMdc("outcome")).isEqualTo("FAILED");
    }
  }
}
