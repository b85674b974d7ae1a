package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static io.github.xhsgraphql.series.app.NoteBodies.ID;
import static io.github.xhsgraphql.series.app.NoteBodies.IMAGE_NOTE;
import static io.github.xhsgraphql.series.app.NoteBodies.OTHER_ID;
import static io.github.xhsgraphql.series.app.NoteBodies.listed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import org.junit.jupiter.api.Test;

/** Tests how video notes are read from the image endpoint and the video endpoint. */
class AppVideoNoteReaderTest {

  private static final String STREAM =
      """
      "media": {"video_id": "1", "video": {}, "stream": {"h264": [{"master_url": "http://v.example/a.mp4"}]}}
      """;

  private final AppNoteReader reader = new AppNoteReader((noteId, token) -> {});

  private Outcome<Note> image(String payload) {
    return reader.imageNote(envelope(payload), Series.APP_V2, NoteRequest.byId(ID));
  }

  private Outcome<Note> video(String payload) {
    return reader.videoNote(envelope(payload), Series.APP_V2, NoteRequest.byId(ID));
  }

  private static String videoNote(String videoInfo) {
    return """
    {"id": "65f000000000000000000001", "type": "video", "title": "", "desc": "Up",
     "user": {"userid": "5f0000000000000000000abc"}, "images_list": [], "video_info_v2": {%s}}
    """
        .formatted(videoInfo);
  }

  @Test
  void marksAVideoWithoutStreamsAsAGapOfTheImageEndpoint() {
    Note bare = value(image(listed(videoNote(""))));
    assertThat(bare.kind()).isEqualTo(NoteKind.VIDEO);
    assertThat(bare.video()).isNull();
    assertThat(bare.title()).isNull();
    assertThat(bare.missing().names()).contains("video", "cover");

    Note framed =
        value(image(listed(videoNote("\"image\": {\"first_frame\": \"http://f.example/1\"}"))));
    assertThat(framed.cover().url()).isEqualTo("https://f.example/1");
    assertThat(framed.video().coverUrl()).isEqualTo("https://f.example/1");
    assertThat(framed.missing().names()).doesNotContain("video", "cover");
    assertThat(framed.video().missing().names())
        .contains("url", "streams", "duration", "subtitles")
        .doesNotContain("coverUrl");

    assertThat(value(image(listed(videoNote(STREAM)))).video().missing().names())
        .containsExactlyInAnyOrder("duration", "coverUrl");
  }

  @Test
  void takesOnlyTheFirstNoteOfTheVideoEndpoint() {
    String stranger = videoNote(STREAM).replace(ID, OTHER_ID);

    Note note = value(video("[" + videoNote(STREAM) + "," + stranger + "]"));
    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.video().url()).isEqualTo("https://v.example/a.mp4");
    assertThat(note.video().missing().names()).containsExactlyInAnyOrder("duration", "coverUrl");

    assertThat(video("[" + stranger + "," + videoNote(STREAM) + "]").kind())
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(video("[]").kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void findsNoVideoInAnImageNote() {
    assertThat(video("[" + IMAGE_NOTE + "]").kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(
            reader
                .videoNote(
                    envelope("[" + IMAGE_NOTE + "]"),
                    Series.APP_V2,
                    NoteRequest.byShareText("http://xhslink.com/x"))
                .kind())
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void sendsTheChainOnWhereTheVideoEndpointHasNoPlaceForStreams() {
    assertThat(video("[" + videoNote("\"media\": {}") + "]"))
        .isEqualTo(Outcome.shapeChanged("data[0].video_info_v2.media.stream is missing"));
  }

  @Test
  void leavesAGapForAVideoWhoseStreamsAreAllEmpty() {
    String info = "\"capa\": {\"duration\": 7}, \"media\": {\"stream\": {\"h264\": []}}";
    Note note = value(video("[" + videoNote(info) + "]"));

    assertThat(note.video().streams()).isEmpty();
    assertThat(note.video().url()).isNull();
    assertThat(note.video().duration()).isEqualTo(7);
    assertThat(note.video().missing().names())
        .contains("url", "streams")
        .doesNotContain("duration");
  }
}
