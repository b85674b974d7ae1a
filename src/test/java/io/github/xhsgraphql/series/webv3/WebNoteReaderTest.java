package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.series.webv3.WebNotes.ID;
import static io.github.xhsgraphql.series.webv3.WebNotes.IMAGE_NOTE;
import static io.github.xhsgraphql.series.webv3.WebNotes.card;
import static io.github.xhsgraphql.series.webv3.WebNotes.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.NoteTag;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how Web V3's notes are read, in both spellings of names. */
class WebNoteReaderTest {

  private static final String AUTHOR = "5f00000000000000010000a1";
  private final SeenTokens tokens = new SeenTokens();
  private final WebNoteReader reader = new WebNoteReader(tokens);

  @ParameterizedTest
  @EnumSource
  void readsAnImageNote(Spelling spelling) {
    Note note = found(reader.note(ID, spelling.json(IMAGE_NOTE)));

    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isNull();
    assertThat(note.text()).isEqualTo("早安 #晨跑[话题]#").isEqualTo(note.excerpt());
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochMilli(1755366100000L));
    assertThat(note.editedAt()).isEqualTo(Instant.ofEpochMilli(1755366101000L));
    assertThat(note.ipLocation()).isEqualTo("江苏");
    assertThat(note.likeCount()).isEqualTo(12_000);
    assertThat(note.favoriteCount()).isEqualTo(10);
    assertThat(note.commentCount()).isEqualTo(3277);
    assertThat(note.shareCount()).isNull();
    assertThat(note.countsAreApproximate()).isTrue();
    assertThat(note.tags()).containsExactly(new NoteTag("晨跑", null));
    assertThat(note.images()).extracting("fileId").containsExactly("f1", "f2");
    assertThat(note.cover()).isEqualTo(note.images().get(0));
    assertThat(note.video()).isNull();
    assertThat(note.isPinned()).isNull();
    assertThat(note.source()).isEqualTo(Series.WEB_V3);
    assertThat(note.missing().names()).containsExactly("isPinned");
  }

  @ParameterizedTest
  @EnumSource
  void knowsTheAuthorInPart(Spelling spelling) {
    User author = found(reader.note(ID, spelling.json(IMAGE_NOTE))).author();

    assertThat(author.userId()).isEqualTo(AUTHOR);
    assertThat(author.nickname()).isEqualTo("小溪");
    assertThat(author.avatarUrl()).isEqualTo("https://a.example/u.jpg");
    assertThat(author.missing()).isEqualTo(MissingFields.of(User.PROFILE_FIELDS));
  }

  @ParameterizedTest
  @EnumSource
  void handsOverTheNotesTokenAndNoUsers(Spelling spelling) {
    reader.note(ID, spelling.json(IMAGE_NOTE));
    assertThat(tokens.byNote).containsExactly(Map.entry(ID, "AB_item-1="));

    tokens.byNote.clear();
    reader.note(ID, spelling.json(card("\"title\": \"t\", \"xsecToken\": \"ABcard=\"")));
    assertThat(tokens.byNote).containsExactly(Map.entry(ID, "ABcard="));
  }

  @Test
  void cutsTheExcerptBetweenCodePoints() {
    String text = "😆".repeat(101);
    Note note = found(read(card("\"desc\": \"" + text + "\"")));

    assertThat(note.text()).isEqualTo(text);
    assertThat(note.excerpt()).isEqualTo("😆".repeat(100));
  }

  @Test
  void readsTheMiniProgramsCardsAndTheIdBesideTheCard() {
    Note note =
        found(
            read(
                "{\"cards\": [{\"id\": \"%s\", \"note_card\": {\"title\": \"t\"}}]}"
                    .formatted(ID)));

    assertThat(note.title()).isEqualTo("t");
    assertThat(note.author()).isNull();
    assertThat(note.cover()).isNull();
    assertThat(note.kind()).isNull();
    assertThat(note.editedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"items": []}                                                       | NOT_FOUND
          {"items": null}                                                     | NOT_FOUND
          {"items": [{"id": "a", "noteCard": {}}]}                            | NOT_FOUND
          {"items": [{"id": "a", "noteCard": null}]}                          | NOT_FOUND
          {"items": [{"noteCard": {"noteId": "", "title": "", "user": {"userId": ""}, "imageList": [], "time": 0}}]} | NOT_FOUND
          {"items": [{"noteCard": {"title": "", "interactInfo": {"likedCount": "0"}, "imageList": [{"url": ""}]}}]} | NOT_FOUND
          {"items": [{"id": "68a0c2d4000000001c00ffff", "noteCard": {"title": "t"}}]} | NOT_FOUND
          {"items": [{"id": "68a0c2d4000000001c00aa01", "noteCard": {"noteId": "68a0c2d4000000001c00ffff", "title": "t"}}]} | NOT_FOUND
          {"notes": []}                                                       | SHAPE_CHANGED
          []                                                                  | SHAPE_CHANGED
          "text"                                                              | SHAPE_CHANGED
          {"items": {"0": {}}}                                                | SHAPE_CHANGED
          {"items": [null]}                                                   | SHAPE_CHANGED
          {"items": [{"id": "a"}]}                                            | SHAPE_CHANGED
          {"items": [{"id": "a", "noteCard": "secret"}]}                      | SHAPE_CHANGED
          {"items": [{"id": "a", "noteCard": {"heading": "secret"}}]}         | SHAPE_CHANGED
          {"items": [{"noteCard": {"title": "secret"}}]}                      | SHAPE_CHANGED
          """)
  void reportsWhatIsNoNote(String payload, Outcome.Kind kind) {
    Outcome<Note> outcome = read(payload);

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.toString()).doesNotContain("secret");
    assertThat(tokens.byNote).isEmpty();
  }

  @Test
  void survivesTheWrongTypeEverywhere() {
    Note note =
        found(
            read(
                card(
                    """
                    "title": ["x"], "desc": "d", "user": "u", "imageList": {"a": 1}, "video": [1], "tagList": "x",
                    "time": "soon", "lastUpdateTime": {}, "interactInfo": [1], "type": {"a": 1}
                    """)));

    assertThat(note.text()).isEqualTo("d");
    assertThat(note.title()).isNull();
    assertThat(note.images()).isEmpty();
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x68a0c2d4L));
    assertThat(note.likeCount()).isNull();
  }

  private Outcome<Note> read(String payload) {
    return reader.note(ID, Spelling.CAMEL_CASE.json(payload));
  }
}
