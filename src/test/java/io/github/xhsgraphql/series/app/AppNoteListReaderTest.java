package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.json;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppNoteListReaderTest {

  private static final String FULL =
      """
      {"id": "65f000000000000000000001", "cursor": "65f000000000000000000001", "type": "normal",
       "title": "", "display_title": "Kites", "desc": "Wind and #ki[话", "create_time": 1710227456,
       "last_update_time": 1710227500, "likes": 1, "collected_count": 2, "comments_count": 3,
       "share_count": 4, "view_count": 0, "sticky": false, "ip_location": "Hubei",
       "user": {"userid": "5f0000000000000000000abc", "nickname": "Ann",
                "images": "https://a.example/1.jpg", "red_official_verify_type": 2},
       "images_list": [{"fileid": "f1", "url": "https://i.example/1"},
                       {"fileid": "f2", "url": ""}]}
      """;

  private static Outcome<Page<Note>> read(String payload) {
    return AppNoteListReader.postedNotes(envelope(payload), Series.APP_V1);
  }

  private static Note item(String item) {
    return AppNoteListReader.note(json(item), Series.APP_V2);
  }

  @Test
  void readsAnItemUnderTheNamesOfLists() {
    Note note = item(FULL);

    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isEqualTo("Kites");
    assertThat(note.excerpt()).isEqualTo("Wind and #ki[话");
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(1710227456));
    assertThat(note.editedAt()).isEqualTo(Instant.ofEpochSecond(1710227500));
    assertThat(note.likeCount()).isEqualTo(1);
    assertThat(note.favoriteCount()).isEqualTo(2);
    assertThat(note.commentCount()).isEqualTo(3);
    assertThat(note.shareCount()).isEqualTo(4);
    assertThat(note.isPinned()).isFalse();
    assertThat(note.ipLocation()).isEqualTo("Hubei");
    assertThat(note.cover().fileId()).isEqualTo("f1");
    assertThat(note.author().avatarUrl()).isEqualTo("https://a.example/1.jpg");
    assertThat(note.author().missing().names()).contains("redId", "verification");
    assertThat(note.author().verification())
        .isEqualTo(new Verification(VerificationKind.ORGANIZATION, null));
  }

  @Test
  void neverTakesAListsTextImagesAndTagsForTheWhole() {
    Note note = item(FULL);

    assertThat(note.text()).isNull();
    assertThat(note.images()).isNull();
    assertThat(note.tags()).isNull();
    assertThat(note.missing().names()).containsExactlyInAnyOrder("text", "images", "tags");
  }

  @Test
  void namesEachFieldThatTheItemLacks() {
    Note note = item("{\"id\": \"65f000000000000000000001\", \"type\": \"video\"}");

    assertThat(note.missing().names())
        .containsExactlyInAnyOrder(
            "text",
            "images",
            "tags",
            "author",
            "cover",
            "video",
            "editedAt",
            "ipLocation",
            "isPinned",
            "likeCount",
            "favoriteCount",
            "commentCount",
            "shareCount");
    assertThat(note.title()).isNull();
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x65f00000L));
  }

  @ParameterizedTest
  @CsvSource({"000000010000000000000001", "ffffffff0000000000000001"})
  void trustsNoImpossibleDateInAnId(String id) {
    Note note = item("{\"id\": \"" + id + "\", \"create_time\": null}");

    assertThat(note.publishedAt()).isNull();
    assertThat(note.missing().names()).contains("publishedAt", "kind");
  }

  @Test
  void distinguishesNoneFromUnknown() {
    Note note =
        item(
            "{\"id\": \"65f000000000000000000001\", \"ip_location\": \"\","
                + " \"last_update_time\": 0}");

    assertThat(note.ipLocation()).isNull();
    assertThat(note.editedAt()).isNull();
    assertThat(note.missing().names()).doesNotContain("ipLocation", "editedAt");
  }

  @Test
  void takesAVideoWithStreamsAsWhole() {
    Note note =
        item(
            """
            {"id": "65f000000000000000000001", "type": "video", "video_info_v2": {"media": {
              "stream": {"h265": [{"master_url": "http://v.example/1"}]}}}}
            """);

    assertThat(note.video().url()).isEqualTo("https://v.example/1");
    assertThat(note.missing().names()).doesNotContain("video");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'notes': [{'id': '65f00000000000000000000a', 'cursor': 'c1'}, {'id':"
            + " '65f00000000000000000000b', 'cursor': 'c2'}], 'has_more': true} | c2",
        "{'notes': [{'id': '65f00000000000000000000a', 'cursor': 'c1'}]}                           "
            + "    | c1",
        "{'notes': [{'id': '65f00000000000000000000a'}], 'cursor': 'top', 'has_more': true}        "
            + "    | top",
        "{'notes': [{'id': '65f00000000000000000000a'}], 'has_more': true}                         "
            + "    | 65f00000000000000000000a",
        "{'notes': [{'id': '65f00000000000000000000a', 'cursor': 'c1'}], 'has_more': false}        "
            + "    |",
        "{'notes': [], 'has_more': true, 'cursor': 'top'}                       | top",
        "{'notes': [], 'has_more': true}                                        |",
        "{'notes': []}                                                          |"
      })
  void goesOnAtTheLastNotesCursor(String payload, String cursor) {
    assertThat(value(read(payload.replace('\'', '"'))).next())
        .isEqualTo(cursor == null ? null : new Position(Series.APP_V1, Map.of("cursor", cursor)));
  }

  @Test
  void skipsItemsWithoutAnId() {
    Page<Note> page =
        value(
            read(
                "{\"notes\": [{\"title\": \"ad\"}, {\"id\": \"1#ad\"}, {\"id\":"
                    + " \"65f00000000000000000000a\"}, null, 4]}"));

    assertThat(page.items()).extracting(Note::noteId).containsExactly("65f00000000000000000000a");
    assertThat(page.totalCount()).isNull();
    assertThat(page.series()).isEqualTo(Series.APP_V1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"notes\": [], \"has_more\": false}", "{\"notes\": null, \"a\": 1}"})
  void knowsAnEmptyPage(String payload) {
    assertThat(read(payload).kind()).isEqualTo(Kind.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'items': []}                 | data.notes is missing",
        "{'notes': {'a': 1}}           | data.notes is not an array",
        "{'notes': [{'title': 'x'}]}   | data.notes[] has no item with an id"
      })
  void namesThePlaceThatChanged(String payload, String place) {
    assertThat(read(payload.replace('\'', '"'))).isEqualTo(Outcome.shapeChanged(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"title\": \"no ID\"}"})
  void aHoleAtThePagesEndDoesNotEndTheList(String hole) {
    Page<Note> page = value(read("{\"notes\": [" + FULL + ", " + hole + "], \"has_more\": true}"));

    assertThat(page.items()).hasSize(1);
    assertThat(page.next())
        .isEqualTo(new Position(Series.APP_V1, Map.of("cursor", "65f000000000000000000001")));
  }
}
