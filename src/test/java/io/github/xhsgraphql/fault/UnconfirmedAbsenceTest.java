package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.support.TestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Tests that a cached object is still served if one series reports that it doesn't exist and the
 * others fail.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class UnconfirmedAbsenceTest extends NoteOnTheWire {

  private static final ResponseDefinitionBuilder GONE = ok(Bodies.innerFailure(-510000, "笔记不存在"));

  private static final ResponseDefinitionBuilder BROKEN = ok(Bodies.innerFailure(-1, "服务异常"));

  private static final String TOPIC = "/api/v1/xiaohongshu/app_v2/get_topic_info";

  @Inject TestClock clock;

  private void knowTheNoteOfOld() {
    notes.plan(V2, ok(Bodies.appNote(NOTE, "known")));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("known");
    clock.pass(Duration.ofMinutes(11));
    upstream.resetRequests();
  }

  private static void assertStale(JsonPath answer) {
    assertThat(answer.getString("data.note.title")).as(() -> answer.prettify()).isEqualTo("known");
    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.<String>getList("extensions.warnings.code")).containsExactly("STALE");
  }

  private static void assertNotFound(JsonPath answer) {
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
  }

  @Test
  void beforeAnotherFailureKeepsTheCachedObject() {
    knowTheNoteOfOld();
    notes.plan(V2, GONE);
    notes.plan(V1, BROKEN);
    assertStale(query(TITLE));
    assertStale(query(TITLE));
    assertThat(notes.calls(V2)).as("called again later").isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);

    clock.pass(Duration.ofSeconds(16));
    notes.plan(V1, GONE);
    assertNotFound(query(TITLE));
    assertThat(notes.calls(V1)).isEqualTo(2);
    notes.plan(V1, BROKEN);
    clock.pass(Duration.ofSeconds(11));
    assertNotFound(query(TITLE));
  }

  @Test
  void afterAnotherFailureKeepsTheCachedObject() {
    knowTheNoteOfOld();
    notes.plan(V2, BROKEN);
    notes.plan(V1, GONE);
    assertStale(query(TITLE));
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void isReportedIfNothingIsCached() {
    notes.plan(V2, BROKEN);
    notes.plan(V1, GONE);
    assertNotFound(query(TITLE));
  }

  @Test
  void isReportedIfNoOtherSeriesCanConfirmIt() {
    String topic = "{topic(topicId:\"5c0000000000000000000abc\"){viewCount}}";
    notes.plan(TOPIC, ok(Bodies.app("{\"page_info\":{\"name\":\"x\",\"view_num\":7}}")));
    assertThat(query(topic).getLong("data.topic.viewCount")).isEqualTo(7);
    clock.pass(Duration.ofMinutes(11));
    notes.plan(TOPIC, GONE);
    assertNotFound(query(topic));
  }

  @Test
  void ofAThingThatIsFoundAgainLeavesNoTrace() {
    knowTheNoteOfOld();
    notes.plan(V2, GONE);
    notes.plan(V1, json(500, "{}"));
    assertStale(query(TITLE));
    clock.pass(Duration.ofSeconds(16));
    notes.plan(V2, ok(Bodies.appNote(NOTE, "found")));
    JsonPath answer = query(TITLE);
    assertThat(answer.getString("data.note.title")).isEqualTo("found");
    assertThat(answer.<Object>get("extensions.warnings")).isNull();
  }
}
