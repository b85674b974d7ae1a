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

/** Notes that are videos, or may be: which endpoints are asked, and what stays when one fails. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class VideoNotesOnTheWireTest extends NoteOnTheWire {

  @Test
  void aVideoKnownAsOneNeverGoesToAppV1() {
    notes.plan(V2_VIDEO, json(500, "{}"));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "never asked")));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\",kind:VIDEO){title video{url}}}");
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
}
