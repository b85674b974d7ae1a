package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppNoteSearchReaderTest {

  private static final String ID = "65f000000000000000000001";

  private static final String NOTE =
      """
      {"model_type": "note", "mix_track_id": "NOTE__x", "note": {"id": "65f000000000000000000001",
       "type": "normal", "title": "Kites", "desc": "Wind and #ki[话", "timestamp": 1710227456,
       "update_time": 1710999999000, "last_update_time": 0, "liked_count": 1, "collected_count": 2,
       "comments_count": 3, "shared_count": 4, "xsec_token": "YBa-b_c=",
       "user": {"userid": "5f0000000000000000000abc", "nickname": "Ann", "red_id": "ann7",
                "images": "http://a.example/1.jpg", "red_official_verify_type": 0},
       "images_list": [
         {"fileid": "f1", "url": "https://i.example/1", "url_size_large": "https://i.example/1l"},
         {"fileid": "f2", "url": "", "url_size_large": "http://i.example/2l"}]}}
      """;

  private final Map<String, String> tokens = new HashMap<>();
  private final AppNoteSearchReader reader = new AppNoteSearchReader(tokens::put);

  private Outcome<Page<Note>> read(String items) {
    return reader.notes(
        envelope("{\"items\": " + items + "}"),
        Series.APP_V1,
        (payload, last) -> Map.of("page", "2"));
  }

  private Note only(String items) {
    Page<Note> page = value(read(items));
    assertThat(page.items()).hasSize(1);
    return page.items().get(0);
  }

  @Test
  void readsANoteUnderTheNamesOfSearches() {
    Note note = only("[" + NOTE + "]");

    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isEqualTo("Kites");
    assertThat(note.excerpt()).isEqualTo("Wind and #ki[话");
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(1710227456));
    assertThat(note.editedAt()).isNull();
    assertThat(note.likeCount()).isEqualTo(1);
    assertThat(note.favoriteCount()).isEqualTo(2);
    assertThat(note.commentCount()).isEqualTo(3);
    assertThat(note.shareCount()).isEqualTo(4);
    assertThat(note.author().redId()).isEqualTo("ann7");
    assertThat(note.author().missing().names()).doesNotContain("redId", "verification");
    assertThat(note.source()).isEqualTo(Series.APP_V1);
    assertThat(tokens).containsExactly(Map.entry(ID, "YBa-b_c="));
  }

  @Test
  void takesThePicturesAsWholeAndTheTextAsCut() {
    Note note = only("[" + NOTE + "]");

    assertThat(note.images())
        .extracting(Image::url)
        .containsExactly("https://i.example/1l", "https://i.example/2l");
    assertThat(note.text()).isNull();
    assertThat(note.missing().names())
        .containsExactlyInAnyOrder("text", "tags", "ipLocation", "isPinned");
  }

  @Test
  void leavesPicturesToTheDetailWhereOneCantBeShown() {
    Note note = only("[" + NOTE.replace("\"fileid\": \"f2\"", "\"x\": 1").replace("2l", "") + "]");
    assertThat(note.images()).hasSize(2);
    Note lacking =
        only(
            "[" + NOTE.replace("\"fileid\": \"f2\",", "").replace("http://i.example/2l", "") + "]");
    assertThat(lacking.images()).isNull();
    assertThat(lacking.missing().names()).contains("images");
  }

  @Test
  void aMissingTitleIsNone() {
    Note note = only("[" + NOTE.replace("\"title\": \"Kites\",", "") + "]");
    assertThat(note.title()).isNull();
    assertThat(note.missing().names()).doesNotContain("title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'model_type': 'ads', 'ads': {'model_type': 'note', 'note': {'id':"
            + " '65f000000000000000000009'}}}",
        "{'model_type': 'ads', 'note': {'id': '65f000000000000000000009'}}",
        "{'model_type': 'search_agent', 'mix_track_id': 'DQA'}",
        "{'model_type': 'rec_query'}",
        "{'model_type': 'hot_query'}",
        "{'model_type': 'live_v2', 'note': {'id': '65f000000000000000000009'}}",
        "{'modelType': 'live_v2'}",
        "{'model_type': 'note', 'note': null}",
        "{'model_type': 'note', 'note': {}}",
        "{'model_type': 'note'}",
        "{'model_type': null}"
      })
  void leavesOutWhatIsNoNote(String item) {
    String other = item.replace('\'', '"');

    Page<Note> mixed = value(read("[" + other + ", " + NOTE + ", " + other + "]"));
    assertThat(mixed.items()).extracting(Note::noteId).containsExactly(ID);
    assertThat(mixed.leftOut()).isEqualTo(2);

    Outcome<Page<Note>> alone = read("[" + other + "]");
    assertThat(alone.kind()).isEqualTo(Kind.FOUND);
    assertThat(value(alone).items()).isEmpty();
    assertThat(value(alone).next()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                                       | EMPTY",
        "null                                                                     | EMPTY",
        "{}                                                                       | SHAPE_CHANGED",
        "7                                                                        | SHAPE_CHANGED",
        "[{'note': {'id': '65f000000000000000000009'}}]                           | SHAPE_CHANGED",
        "[{}, 7, null]                                                            | SHAPE_CHANGED",
        "[{'model_type': 'note', 'note': {'noteId': 'x'}}]                        | SHAPE_CHANGED",
        "[{'model_type': 'ads'}, {'model_type': 'note', 'note': {'title': 't'}}]  | SHAPE_CHANGED"
      })
  void distinguishesEmptyFromUnreadable(String items, Kind kind) {
    Outcome<Page<Note>> outcome = read(items.replace('\'', '"'));

    assertThat(outcome.kind()).isEqualTo(kind);
    if (kind == Kind.EMPTY) {
      assertThat(value(outcome).next()).isNull();
    }
  }
}
