package io.github.xhsgraphql.callcount;

import static io.github.xhsgraphql.support.GraphQL.query;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Series;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that whole responses are cached for equal queries, for the shortest lifetime of the entries
 * in them.
 */
@QuarkusTest
class AnswerReuseTest {

  private static final String NOTE =
      "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title comments(first:2){nodes{content}}}}";

  private static final String EITHER =
      "query A($id:String){note(noteId:$id){noteId title}} query B($id:String){note(noteId:$id){title text}}";

  @Inject TestClock clock;
  @Inject MeterRegistry registry;

  @BeforeEach
  @AfterEach
  void cold() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  private double reused() {
    return registry.get("gateway.answers.reused").counter().count();
  }

  private static JsonPath either(String operation, String noteId) {
    return given()
        .contentType("application/json")
        .body(
            Map.of("query", EITHER, "operationName", operation, "variables", Map.of("id", noteId)))
        .post("/graphql")
        .jsonPath();
  }

  @Test
  void anEqualQueryGetsTheSameData() {
    double before = reused();
    JsonPath cold = query(NOTE);
    assertThat(reused()).isEqualTo(before);
    JsonPath again = query(NOTE);
    assertThat(reused()).isEqualTo(before + 1);
    assertThat(again.<Object>get("data")).isEqualTo(cold.get("data"));
    assertThat(again.getInt("extensions.upstream.calls")).isZero();
    assertThat(again.getInt("extensions.upstream.cached")).isEqualTo(2);
    assertThat(again.getInt("extensions.cost.actual"))
        .isEqualTo(cold.getInt("extensions.cost.actual"));
  }

  @Test
  void anotherOperationOrOtherVariablesAreAnotherQuery() {
    double before = reused();
    JsonPath first = either("A", Sandbox.IMAGE_NOTE);
    JsonPath other = either("A", Sandbox.VIDEO_NOTE);
    JsonPath longer = either("B", Sandbox.IMAGE_NOTE);
    assertThat(reused()).isEqualTo(before);
    assertThat(other.getString("data.note.noteId")).isEqualTo(Sandbox.VIDEO_NOTE);
    assertThat(longer.getString("data.note.text")).isNotBlank();
    assertThat(either("A", Sandbox.IMAGE_NOTE).<Object>get("data")).isEqualTo(first.get("data"));
    assertThat(reused()).isEqualTo(before + 1);
  }

  @Test
  void theShortestLifetimeInAResponseEndsIt() {
    query(NOTE);
    int cold = Sandbox.calls();
    clock.pass(Duration.ofSeconds(110));
    query(NOTE);
    assertThat(Sandbox.calls()).as("comments live for two minutes").isEqualTo(cold);
    clock.pass(Duration.ofSeconds(20));
    query(NOTE);
    assertThat(Sandbox.calls()).as("the note lives on").isEqualTo(cold + 1);
  }

  @Test
  void anAnswerWithAnErrorIsNotKept() {
    String two =
        "{good:" + NOTE.substring(1, NOTE.length() - 1) + " bad:note(noteId:\"%s\"){title}}";
    String query = two.formatted("69ffffffffffffffffffffff");
    assertThat(query(query).getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    double before = reused();
    assertThat(query(query).getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(reused()).isEqualTo(before);
  }

  @Test
  void aStaleAnswerIsNotKept() {
    query(NOTE);
    clock.pass(Duration.ofMinutes(11));
    Sandbox.breakDown(Series.values());
    double before = reused();
    assertThat(query(NOTE).getList("extensions.warnings.code")).contains("STALE");
    assertThat(query(NOTE).getList("extensions.warnings.code")).contains("STALE");
    assertThat(reused()).isEqualTo(before);
  }

  @Test
  void whatIsTrueForTheMomentOnlyIsNotKept() {
    String query =
        "{seriesStatus{series isAvailable} note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}";
    query(query);
    double before = reused();
    query(query);
    assertThat(reused()).isEqualTo(before);
  }

  @Test
  void aCommentByItsIdLivesAsLongAsThePageThatBroughtIt() {
    String id =
        query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){comments(first:1){nodes{id}}}}")
            .getString("data.note.comments.nodes[0].id");
    clock.pass(Duration.ofSeconds(100));
    String query = "{node(id:\"" + id + "\"){...on Comment{content note{title}}}}";
    query(query);
    double before = reused();
    query(query);
    assertThat(reused()).isEqualTo(before + 1);
    clock.pass(Duration.ofSeconds(30));
    query(query);
    assertThat(reused()).as("though the note in it is fresh").isEqualTo(before + 1);
  }

  @Test
  void aShareUrlThatMayComeAtAnyTimeIsNotKept() {
    Gateway.clearTokens();
    String query =
        "{user(userId:\"" + Sandbox.BUSY_USER + "\"){postedNotes(first:2){nodes{shareUrl}}}}";
    assertThat(query(query).<Object>getList("data.user.postedNotes.nodes.shareUrl"))
        .containsOnlyNulls();
    double before = reused();
    query(query);
    assertThat(reused()).isEqualTo(before);
  }
}
