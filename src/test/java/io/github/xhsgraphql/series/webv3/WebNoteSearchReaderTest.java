package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.series.webv3.WebSearchResults.NOTE;
import static io.github.xhsgraphql.series.webv3.WebSearchResults.USER;
import static io.github.xhsgraphql.series.webv3.WebSearchResults.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.support.OddValues;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how notes in search results, which have page numbers, are read. */
class WebNoteSearchReaderTest {

  private static final String ID = "68a0c2d4000000001c00aa01";
  private final SeenTokens tokens = new SeenTokens();
  private final WebNoteListReader reader = new WebNoteListReader(tokens);

  @ParameterizedTest
  @EnumSource
  void readsANote(Spelling spelling) {
    Page<Note> page =
        value(reader.found(spelling.json("{\"items\": [" + NOTE + "], \"hasMore\": true}"), 4));
    Note note = page.items().get(0);

    assertThat(page.next()).isEqualTo(new Position(Series.WEB_V3, Map.of("page", "5")));
    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isEqualTo("骑行");
    assertThat(note.likeCount()).isEqualTo(3496);
    assertThat(note.favoriteCount()).isEqualTo(12_000);
    assertThat(note.commentCount()).isNull();
    assertThat(note.shareCount()).isEqualTo(9);
    assertThat(note.countsAreApproximate()).isTrue();
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x68a0c2d4L));
    assertThat(note.images()).extracting(Image::url).containsExactly("https://i.example/1");
    assertThat(note.missing().names())
        .containsExactlyInAnyOrder(
            "text", "tags", "editedAt", "ipLocation", "isPinned", "commentCount");
    assertThat(tokens.byNote).isEqualTo(Map.of(ID, "ABs="));
  }

  @Test
  void leavesPicturesToTheDetailWhereTheirAddressesLack() {
    String bare = NOTE.replaceAll("\"infoList\": \\[[^]]*]", "\"x\": 1");
    Note note =
        value(reader.found(Spelling.CAMEL_CASE.json("{\"items\": [" + bare + "]}"), 1))
            .items()
            .get(0);

    assertThat(note.images()).isNull();
    assertThat(note.missing().names()).contains("images");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': '1#2026#x', 'modelType': 'rec_query', 'recQuery': {}}",
        "{'id': '2#2026#x', 'modelType': 'hot_query'}",
        "{'id': '68a0c2d4000000001c00aa09', 'modelType': 'live_v2', 'noteCard': {'type':"
            + " 'normal'}}",
        "{'id': '68a0c2d4000000001c00aa09', 'modelType': 'note', 'noteCard': null}",
        "{'id': '68a0c2d4000000001c00aa09', 'modelType': 'note'}",
      })
  void leavesOutWhatIsNoNote(String item) {
    String other = item.replace('\'', '"');

    Page<Note> mixed =
        value(
            reader.found(Spelling.CAMEL_CASE.json("{\"items\": [" + other + "," + NOTE + "]}"), 1));
    assertThat(mixed.items()).extracting(Note::noteId).containsExactly(ID);
    assertThat(mixed.leftOut()).isEqualTo(1);

    Page<Note> alone =
        value(reader.found(Spelling.CAMEL_CASE.json("{\"items\": [" + other + "]}"), 1));
    assertThat(alone.items()).isEmpty();
    assertThat(alone.next()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'items': []}                                                  | EMPTY",
        "{'items': [], 'hasMore': true}                                 | EMPTY",
        "{'items': null}                                                | EMPTY",
        "{'notes': []}                                                  | SHAPE_CHANGED",
        "{'items': {'a': 1}}                                            | SHAPE_CHANGED",
        "{'items': [{'id': '68a0c2d4000000001c00aa09', 'noteCard': {}}]} | SHAPE_CHANGED",
        "{'items': [{'id': 'x', 'modelType': 'note', 'noteCard': {'type': 'normal'}}]} |"
            + " SHAPE_CHANGED",
      })
  void distinguishesEmptyFromUnreadable(String payload, Outcome.Kind kind) {
    Outcome<Page<Note>> outcome =
        reader.found(Spelling.CAMEL_CASE.json(payload.replace('\'', '"')), 1);

    assertThat(outcome.kind()).isEqualTo(kind);
    if (outcome instanceof Outcome.Empty<Page<Note>> empty) {
      assertThat(empty.value().next()).isNull();
    }
  }

  @Test
  void neverThrows() {
    OddValues.everywhere(
        "{\"items\": [" + NOTE + ", {\"modelType\": \"ads\"}], \"hasMore\": true}",
        payload -> reader.found(payload, 1));
    OddValues.everywhere(
        "{\"users\": [" + USER + "], \"hasMore\": true}",
        payload -> WebUserSearchReader.users(payload, 1));
  }
}
