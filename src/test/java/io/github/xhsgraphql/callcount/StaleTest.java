package io.github.xhsgraphql.callcount;

import static io.github.xhsgraphql.support.GraphQL.query;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.xhsgraphql.support.IncrementalAnswer;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that stale entries are served with a warning when no series responds. */
@QuarkusTest
class StaleTest {

  private static final String NOTE = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title source}}";

  @TestHTTPResource("/graphql")
  URI gateway;

  @Inject TestClock clock;
  @Inject CircuitBreakerMaintenance circuits;

  @BeforeEach
  void cold() {
    Sandbox.reset();
    circuits.resetAll();
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
    circuits.resetAll();
  }

  private static List<String> warnings(JsonPath answer) {
    return answer.getList("extensions.warnings.code");
  }

  @Test
  void isMarkedServedWithoutAskingForAWhileAndThenRefreshed() {
    String title = query(NOTE).getString("data.note.title");
    clock.pass(Duration.ofMinutes(11));
    Sandbox.breakDown(Series.values());
    JsonPath stale = query(NOTE);
    assertThat(stale.getList("errors")).isNull();
    assertThat(stale.getString("data.note.title")).isEqualTo(title);
    assertThat(warnings(stale)).containsExactly("SANDBOX", "STALE");
    assertThat(stale.getList("extensions.warnings[1].path")).isEqualTo(List.of("note"));
    assertThat(stale.getInt("extensions.warnings[1].ageSeconds")).isBetween(660, 690);
    int tried = stale.getInt("extensions.upstream.calls");
    assertThat(tried).isPositive();

    Sandbox.resetUpstream();
    Sandbox.breakDown(Series.values());
    assertThat(warnings(query(NOTE))).contains("STALE");
    assertThat(Sandbox.calls()).as("upstream has just failed").isZero();

    Sandbox.resetUpstream();
    clock.pass(Duration.ofSeconds(16));
    circuits.resetAll();
    JsonPath refreshed = query(NOTE);
    assertThat(warnings(refreshed)).containsExactly("SANDBOX");
    assertThat(refreshed.getInt("extensions.upstream.calls")).isEqualTo(1);
  }

  /** A browser that revalidates its copy would otherwise show it as fresh. */
  @Test
  void isNotReportedAsUnchanged() {
    String tag = given().queryParam("query", NOTE).get("/graphql").header("ETag");
    clock.pass(Duration.ofMinutes(11));
    Sandbox.breakDown(Series.values());
    given()
        .header("If-None-Match", tag)
        .queryParam("query", NOTE)
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("extensions.warnings.code", equalTo(List.of("SANDBOX", "STALE")));
  }

  @Test
  void isForgottenAfterADay() {
    query(NOTE);
    clock.pass(Duration.ofHours(25));
    Sandbox.breakDown(Series.values());
    assertThat(query(NOTE).getString("errors[0].extensions.code"))
        .isEqualTo("UPSTREAM_UNAVAILABLE");
  }

  @Test
  void anAbsenceIsKnownForSecondsOnly() {
    String gone = "{note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title}}";
    assertThat(query(gone).getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    int calls = Sandbox.calls();
    assertThat(query(gone).getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(Sandbox.calls()).isEqualTo(calls);
    clock.pass(Duration.ofSeconds(11));
    query(gone);
    assertThat(Sandbox.calls()).isEqualTo(2 * calls);
  }

  @Test
  void nothingIsLoadedOfAnObjectWhoseAbsenceIsKnown() {
    String gone = "{note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title %s}}";
    query(gone.formatted(""));
    int calls = Sandbox.calls();
    try (IncrementalAnswer answer =
        IncrementalAnswer.post(
            gateway,
            IncrementalAnswer.MULTIPART,
            gone.formatted("... @defer { comments { totalCount } }"),
            Map.of())) {
      assertThat(answer.json().getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    }
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  @Test
  void failuresAreNotKept() {
    Sandbox.breakDown(Series.values());
    assertThat(query(NOTE).getString("errors[0].extensions.code"))
        .isEqualTo("UPSTREAM_UNAVAILABLE");
    Sandbox.resetUpstream();
    assertThat(query(NOTE).getString("data.note.title")).isNotBlank();
  }
}
