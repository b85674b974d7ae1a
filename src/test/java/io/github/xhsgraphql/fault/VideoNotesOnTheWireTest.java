package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.V2_VIDEO;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests which endpoints the gateway calls for notes that are or may be videos, and what it serves
 * if one endpoint fails.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class VideoNotesOnTheWireTest extends NoteOnTheWire {

  private static final String LIST = "/api/v1/xiaohongshu/app_v2/get_user_posted_notes";

  private static final String INFO_WITHOUT_STREAMS =
      """
      "video_info_v2":{"capa":{"duration":12},"image":{"thumbnail":"http://i.example/t.jpg"},
      "media":{"video_id":"137872474977208975","video":{"width":720,"height":1280,"duration":12}}}
      """;

  @Test
  void aVideoAloneNeverGoesToAppV1() {
    notes.plan(V2_VIDEO, json(500, "{}"));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "never requested")));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\",kind:VIDEO){video{url}}}");
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(notes.calls(V1)).isZero();
    assertThat(notes.calls(V2)).isZero();
  }

  @Test
  void aVideoOfUnknownKindCostsTheVideoEndpointOnlyWhenItsStreamsAreSelected() {
    notes.plan(V2, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    notes.plan(V2_VIDEO, ok(Bodies.appVideo(NOTE)));
    assertThat(query("{note(noteId:\"" + NOTE + "\"){kind title}}").getString("data.note.kind"))
        .isEqualTo("VIDEO");
    assertThat(notes.calls(V2_VIDEO)).isZero();
    JsonPath result = query("{note(noteId:\"" + NOTE + "\"){kind title video{url duration}}}");
    assertThat(result.getString("data.note.video.url")).isEqualTo("https://v.example/a.mp4");
    assertThat(result.getDouble("data.note.video.duration")).isEqualTo(12.345);
    assertThat(notes.calls(V2_VIDEO)).isEqualTo(1);
  }

  @Test
  void anImageNotesIdAtTheVideoEndpointNeverYieldsAStrangersNote() {
    notes.plan(V2_VIDEO, ok(Bodies.appVideo("68a1f0c2000000000100a777")));
    notes.plan(V2, ok(Bodies.appNote(NOTE, "an image after all")));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\",kind:VIDEO){title kind}}");
    assertThat(result.getString("data.note.title")).isEqualTo("an image after all");
    assertThat(result.getString("data.note.kind")).isEqualTo("IMAGE");
  }

  @Test
  void aPartThatFailsLeavesTheRestOfTheNote() {
    notes.plan(V2, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    notes.plan(V2_VIDEO, json(500, "{}"));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\"){title video{url}}}");
    assertThat(result.getString("data.note.title")).isEqualTo("a film");
    assertThat(result.<Object>get("data.note.video")).isNull();
    assertThat(result.getList("errors[0].path")).isEqualTo(List.of("note", "video"));
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
  }

  @Test
  void aVideosDataFromTheImageEndpointIsNotRequestedFromTheVideoEndpoint() {
    notes.plan(
        V2,
        ok(
            Bodies.appVideoAtImageEndpoint(NOTE)
                .replace("\"hash_tag\":[]", "\"hash_tag\":[]," + INFO_WITHOUT_STREAMS)));
    notes.plan(V2_VIDEO, ok(Bodies.appVideo(NOTE)));
    JsonPath answer =
        query("{note(noteId:\"" + NOTE + "\"){video{videoId duration width coverUrl __typename}}}");
    assertThat(answer.getString("data.note.video.videoId")).isEqualTo("137872474977208975");
    assertThat(answer.getDouble("data.note.video.duration")).isEqualTo(12);
    assertThat(answer.getInt("data.note.video.width")).isEqualTo(720);
    assertThat(answer.getString("data.note.video.coverUrl")).isEqualTo("https://i.example/t.jpg");
    assertThat(notes.calls(V2_VIDEO)).isZero();
    JsonPath withUrl = query("{note(noteId:\"" + NOTE + "\"){video{duration subtitles{url} url}}}");
    assertThat(withUrl.getString("data.note.video.url")).isEqualTo("https://v.example/a.mp4");
    assertThat(notes.calls(V2_VIDEO)).isEqualTo(1);
    assertThat(notes.calls(V2)).isEqualTo(1);
  }

  @Test
  void aVideosDataFromAListStaysWhenTheTextFails() {
    notes.plan(
        LIST,
        ok(
            Bodies.app(
                "{\"has_more\":false,\"notes\":[{\"id\":\"%s\",\"type\":\"video\",%s}]}"
                    .formatted(NOTE, INFO_WITHOUT_STREAMS))));
    JsonPath result =
        query(
            "{user(userId:\""
                + Bodies.AUTHOR
                + "\"){postedNotes{nodes{text video{coverUrl duration}}}}}");
    assertThat(result.getList("errors.path"))
        .isEqualTo(List.of(List.of("user", "postedNotes", "nodes", 0, "text")));
    assertThat(result.getString("data.user.postedNotes.nodes[0].video.coverUrl"))
        .isEqualTo("https://i.example/t.jpg");
  }
}
