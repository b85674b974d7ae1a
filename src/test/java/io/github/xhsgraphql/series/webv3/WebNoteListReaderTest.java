package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
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

class WebNoteListReaderTest {

  private static final String ID = "68a0c2d4000000001c00aa01";

  private static final String NOTES =
      """
      {"cursor": "68a0c2d4000000001c00aa01", "hasMore": true, "notes": [{
        "noteId": "68a0c2d4000000001c00aa01", "xsecToken": "AB+list/1=", "type": "video", "displayTitle": "骑行",
        "user": {"userId": "5f00000000000000010000a1", "nickname": "小溪", "nickName": "小溪", "avatar": ""},
        "interactInfo": {"liked": false, "likedCount": "1千+", "sticky": true},
        "cover": {"urlDefault": "http://i.example/d", "urlPre": "http://i.example/p", "fileId": "f", "width": 3, "height": 4}}]}
      """;

  private final SeenTokens tokens = new SeenTokens();
  private final WebNoteListReader reader = new WebNoteListReader(tokens);

  @ParameterizedTest
  @EnumSource
  void readsAVideoNoteOfTheList(Spelling spelling) {
    Page<Note> page = found(reader.notes(spelling.json(NOTES)));
    Note note = page.items().get(0);

    assertThat(page.series()).isEqualTo(Series.WEB_V3);
    assertThat(page.next()).isEqualTo(new Position(Series.WEB_V3, Map.of("cursor", ID)));
    assertThat(page.totalCount()).isNull();
    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.kind()).isEqualTo(NoteKind.VIDEO);
    assertThat(note.title()).isEqualTo("骑行");
    assertThat(note.excerpt()).isNull();
    assertThat(note.author().nickname()).isEqualTo("小溪");
    assertThat(note.author().missing().names()).contains("avatarUrl").doesNotContain("nickname");
    assertThat(note.cover().url()).isEqualTo("https://i.example/d");
    assertThat(note.isPinned()).isTrue();
    assertThat(note.likeCount()).isEqualTo(1000);
    assertThat(note.countsAreApproximate()).isTrue();
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x68a0c2d4L));
    assertThat(note.source()).isEqualTo(Series.WEB_V3);
    assertThat(note.missing().names())
        .containsExactlyInAnyOrder(
            "text",
            "images",
            "tags",
            "editedAt",
            "ipLocation",
            "favoriteCount",
            "commentCount",
            "shareCount");
    assertThat(note.video().missing().names())
        .contains("url", "streams")
        .doesNotContain("coverUrl");
    assertThat(tokens.byNote).containsExactly(Map.entry(ID, "AB+list/1="));
  }

  @ParameterizedTest
  @EnumSource
  void readsTheNestedRowsOfARenderedPage(Spelling spelling) {
    Page<Note> page =
        found(
            reader.notes(
                spelling.json(
                    """
                    {"notes": [[{"id": "68a0c2d4000000001c00aa01", "index": 0, "xsecToken": "ABssr=", "noteCard": {
                      "type": "normal", "displayTitle": "t", "interactInfo": {"likedCount": "5", "commentCount": "2",
                      "collectedCount": "3", "sharedCount": "4", "sticky": false}}}], []]}
                    """)));
    Note note = page.items().get(0);

    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.commentCount()).isEqualTo(2);
    assertThat(note.favoriteCount()).isEqualTo(3);
    assertThat(note.shareCount()).isEqualTo(4);
    assertThat(note.isPinned()).isFalse();
    assertThat(note.countsAreApproximate()).isFalse();
    assertThat(note.missing().names())
        .containsExactlyInAnyOrder(
            "text", "images", "tags", "editedAt", "ipLocation", "author", "cover");
    assertThat(tokens.byNote).containsExactly(Map.entry(ID, "ABssr="));
  }

  @Test
  void leavesGapsForWhatARowLacks() {
    Note note = found(read("{\"notes\": [{\"noteId\": \"%s\"}]}".formatted(ID))).items().get(0);

    assertThat(note.missing().names())
        .contains("kind", "video", "author", "cover", "isPinned", "likeCount")
        .doesNotContain("title", "publishedAt");
  }

  @ParameterizedTest
  @CsvSource({
    "50e22700000000000100aa01, 2013-01-01T00:00:00Z",
    "50e226ff000000000100aa01,",
    "000000000000000001000001,",
    "ffffffff000000000100aa01,"
  })
  void datesANoteByItsIdIfThatIsADate(String id, Instant publishedAt) {
    Note note = found(read("{\"notes\": [{\"noteId\": \"%s\"}]}".formatted(id))).items().get(0);

    assertThat(note.publishedAt()).isEqualTo(publishedAt);
    assertThat(note.missing().names().contains("publishedAt")).isEqualTo(publishedAt == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "hasMore": true,  "cursor": "c"  | c
          "hasMore": "true", "cursor": "c" | c
          "hasMore": false, "cursor": "c"  |
          "hasMore": true,  "cursor": ""   |
          "hasMore": true                  |
          "cursor": "c"                    | c
          "hasMore": null, "cursor": "c"   | c
          "cursor": ""                     |
          """)
  void goesOnWhereUpstreamSays(String paging, String cursor) {
    Page<Note> page = found(read("{\"notes\": [{\"noteId\": \"%s\"}], %s}".formatted(ID, paging)));

    assertThat(page.next())
        .isEqualTo(cursor == null ? null : new Position(Series.WEB_V3, Map.of("cursor", cursor)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"notes": []}                                 | EMPTY
          {"notes": [[]], "hasMore": false}             | EMPTY
          {"notes": null, "cursor": "c"}                | EMPTY
          {"cursor": "c", "hasMore": true}              | SHAPE_CHANGED
          []                                            | SHAPE_CHANGED
          {"notes": {"a": 1}}                           | SHAPE_CHANGED
          {"notes": [{"noteId": "secret"}, {}, null]}   | SHAPE_CHANGED
          """)
  void distinguishesAnEmptyListFromNone(String payload, Outcome.Kind kind) {
    Outcome<Page<Note>> outcome = read(payload);

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.toString()).doesNotContain("secret");
    if (outcome instanceof Outcome.Empty<Page<Note>> empty) {
      assertThat(empty.value().next()).isNull();
    }
  }

  @Test
  void skipsRowsWithoutAnId() {
    Page<Note> page =
        found(read("{\"notes\": [{\"noteId\": \"1#ad\"}, 7, {\"id\": \"%s\"}]}".formatted(ID)));

    assertThat(page.items()).extracting(Note::noteId).containsExactly(ID);
  }

  private Outcome<Page<Note>> read(String payload) {
    return reader.notes(Spelling.CAMEL_CASE.json(payload));
  }

  private static Page<Note> found(Outcome<Page<Note>> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<Page<Note>>) outcome).value();
  }
}
