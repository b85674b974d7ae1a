package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.V2_VIDEO;
import static io.github.xhsgraphql.fault.PlannedNotes.WEB;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests which fields of a video note still have values when the endpoints for videos fail. Only the
 * play URL needs them.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class TextOfVideosTest extends NoteOnTheWire {

  private static final String TEXT = "{note(noteId:\"" + NOTE + "\",kind:VIDEO){text kind source}}";

  private static final String TEXT_WITH_TOKEN =
      "{note(noteId:\"" + NOTE + "\",kind:VIDEO,xsecToken:\"AB-_x=\"){text kind source}}";

  private static final ResponseDefinitionBuilder BROKEN = ok(Bodies.innerFailure(-1, "服务异常"));

  private static void assertReported(JsonPath answer) {
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.getString("data.note.text")).isEqualTo("whole text");
    assertThat(answer.getString("data.note.kind")).isEqualTo("VIDEO");
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V1");
  }

  @Test
  void comesFromAppV1WithoutAskingAppV2Again() {
    notes.plan(V2_VIDEO, BROKEN);
    notes.plan(V1, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    JsonPath answer = query(TEXT);
    assertReported(answer);
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(2);
    assertThat(notes.calls(V2)).isZero();
    assertReported(query(TEXT));
    assertReported(query("{note(noteId:\"" + NOTE + "\"){text kind source}}"));
    assertThat(notes.calls(V1)).as("known").isEqualTo(1);
    assertThat(notes.calls(V2_VIDEO)).isEqualTo(1);
  }

  @Test
  void comesFromAppV1WhileAppV2sCircuitIsOpen() {
    notes.plan(V2_VIDEO, json(500, "{}"));
    notes.plan(V1, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    for (int i = 0; i < 10; i++) {
      query(TEXT);
      Gateway.clearCaches();
    }
    upstream.resetRequests();
    JsonPath answer = query(TEXT);
    assertReported(answer);
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void isAskedOfNoSeriesTwice() {
    notes.plan(V2_VIDEO, BROKEN);
    notes.plan(V1, BROKEN);
    notes.plan(WEB, BROKEN);
    JsonPath answer = query(TEXT_WITH_TOKEN);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(answer.<String>getList("errors[0].extensions.attempts.series"))
        .containsExactly("APP_V2", "WEB_V3", "APP_V1");
    assertThat(answer.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsOnly("FAILED");
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(3);
    assertThat(upstream.getAllServeEvents()).hasSize(3);
  }

  @Test
  void comesFromAppV1WhereTheVideoItselfFails() {
    notes.plan(V2_VIDEO, BROKEN);
    notes.plan(V1, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    JsonPath answer = query("{note(noteId:\"" + NOTE + "\",kind:VIDEO){text video{url}}}");
    assertThat(answer.getString("data.note.text")).isEqualTo("whole text");
    assertThat(answer.<Object>get("data.note.video")).isNull();
    assertThat(answer.getList("errors")).hasSize(1);
    assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("note", "video"));
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(2);
  }

  @Test
  void comesFromWebV3AsBeforeWhereItCan() {
    notes.plan(V2_VIDEO, BROKEN);
    notes.plan(V1, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    notes.plan(
        WEB,
        ok(
            Bodies.webNote(NOTE, "a film")
                .replace("\"normal\"", "\"video\"")
                .replace(
                    "\"imageList\":[]",
                    "\"imageList\":[],\"video\":{\"media\":{\"stream\":{\"h264\":[{\"masterUrl\":"
                        + "\"http://v.example/a.mp4\"}]}}}")));
    JsonPath answer = query(TEXT_WITH_TOKEN);
    assertThat(answer.getString("data.note.source"))
        .as(() -> answer.prettify())
        .isEqualTo("WEB_V3");
    assertThat(notes.calls(V1)).isZero();
  }

  @Test
  void completesNotesInAListWithVideoData() {
    notes.plan(
        "/api/v1/xiaohongshu/app_v2/get_user_posted_notes",
        ok(
            Bodies.app(
                """
                {"has_more":false,"notes":[{"id":"%s","type":"video","video_info_v2":{"image":
                {"thumbnail":"http://i.example/t.jpg"}}}]}
                """
                    .formatted(NOTE))));
    notes.plan(V2_VIDEO, BROKEN);
    notes.plan(V1, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    JsonPath answer =
        query("{user(userId:\"" + Bodies.AUTHOR + "\"){postedNotes{nodes{text video{coverUrl}}}}}");
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.<String>getList("data.user.postedNotes.nodes.text"))
        .isEqualTo(List.of("whole text"));
    assertThat(answer.getString("data.user.postedNotes.nodes[0].video.coverUrl"))
        .isEqualTo("https://i.example/t.jpg");
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(3);
  }
}
