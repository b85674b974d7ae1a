package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.series.webv3.WebNotes.ID;
import static io.github.xhsgraphql.series.webv3.WebNotes.card;
import static io.github.xhsgraphql.series.webv3.WebNotes.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how Web V3's video notes are read. */
class WebVideoNoteReaderTest {

  private final WebNoteReader reader = new WebNoteReader(new SeenTokens());

  @ParameterizedTest
  @EnumSource
  void readsAVideoNote(Spelling spelling) {
    String video =
        card(
            """
            "type": "video", "title": "t",
            "video": {"media": {"stream": {"h264": [{"masterUrl": "http://v.example/1.mp4", "duration": 8500}]}}}
            """);
    Note note = found(reader.note(ID, spelling.json(video)));

    assertThat(note.kind()).isEqualTo(NoteKind.VIDEO);
    assertThat(note.video().url()).isEqualTo("https://v.example/1.mp4");
    assertThat(note.video().duration()).isEqualTo(8.5);
    assertThat(note.video().missing().names()).containsExactly("coverUrl");
  }

  @Test
  void leavesAGapForAVideoWithoutStreams() {
    Note note =
        found(
            reader.note(
                ID,
                Spelling.CAMEL_CASE.json(
                    card("\"type\": \"video\", \"title\": \"t\", \"video\": {\"media\": {}}"))));

    assertThat(note.video()).isNull();
    assertThat(note.missing().names()).contains("video");
  }
}
