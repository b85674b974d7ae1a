package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static io.github.xhsgraphql.series.app.NoteBodies.ID;
import static io.github.xhsgraphql.series.app.NoteBodies.IMAGE_NOTE;
import static io.github.xhsgraphql.series.app.NoteBodies.OTHER_ID;
import static io.github.xhsgraphql.series.app.NoteBodies.listed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how image notes of the APP series are read. */
class AppNoteReaderTest {

  private static final String AUTHOR_ID = "5f0000000000000000000abc";
  private final Map<String, String> tokens = new HashMap<>();
  private final AppNoteReader reader = new AppNoteReader(this::seen);

  private void seen(String noteId, String token) {
    if (token != null) {
      tokens.put(noteId, token);
    }
  }

  private Outcome<Note> image(String payload) {
    return reader.imageNote(envelope(payload), Series.APP_V2, NoteRequest.byId(ID));
  }

  @Test
  void readsEveryFieldOfAnImageNote() {
    Note note = value(image(listed(IMAGE_NOTE)));

    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isEqualTo("Kite day");
    assertThat(note.text()).isEqualTo("Wind!\n\t\n#kites[话题]# [笑哭R] @Ann ");
    assertThat(note.excerpt()).isEqualTo(note.text());
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(1710227456));
    assertThat(note.editedAt()).isNull();
    assertThat(note.ipLocation()).isEqualTo("Guangdong");
    assertThat(note.isPinned()).isTrue();
    assertThat(note.likeCount()).isEqualTo(12);
    assertThat(note.favoriteCount()).isEqualTo(3);
    assertThat(note.commentCount()).isEqualTo(4);
    assertThat(note.shareCount()).isEqualTo(5);
    assertThat(note.countsAreApproximate()).isFalse();
    assertThat(note.images()).hasSize(1);
    assertThat(note.cover()).isEqualTo(note.images().get(0));
    assertThat(note.video()).isNull();
    assertThat(note.tags()).singleElement().extracting("name").isEqualTo("kites");
    assertThat(note.source()).isEqualTo(Series.APP_V2);
    assertThat(note.missing()).isEqualTo(MissingFields.NONE);
  }

  @Test
  void marksTheAuthorsOtherFieldsAsMissing() {
    User author = value(image(listed(IMAGE_NOTE))).author();

    assertThat(author.userId()).isEqualTo(AUTHOR_ID);
    assertThat(author.nickname()).isEqualTo("Kite Ann");
    assertThat(author.redId()).isEqualTo("kite_1");
    assertThat(author.avatarUrl()).isEqualTo("https://avatar.example/a.jpg");
    assertThat(author.verification()).isNull();
    assertThat(author.source()).isEqualTo(Series.APP_V2);
    assertThat(author.missing().names())
        .contains("bio", "followerCount", "tags")
        .doesNotContain("redId", "verification", "nickname", "avatarUrl");
  }

  @Test
  void decodesTheTokenAndKeepsItOutOfTheNote() {
    Note note = value(image(listed(IMAGE_NOTE)));

    assertThat(tokens).containsExactly(Map.entry(ID, "YBa+b-_c="));
    assertThat(note.toString()).doesNotContain("YBa");
  }

  @Test
  void cutsTheExcerptAtCodePoints() {
    String text = "😀".repeat(101);
    Note note =
        value(
            image(
                listed(
                    IMAGE_NOTE.replaceFirst(
                        "\"desc\": \"[^\"]*\"", "\"desc\": \"" + text + "\""))));

    assertThat(note.text()).isEqualTo(text);
    assertThat(note.excerpt()).isEqualTo("😀".repeat(100));
  }

  @Test
  void acceptsTheOtherPlacesOfTheNote() {
    assertThat(value(image("{\"note_list\": [" + IMAGE_NOTE + "]}")).title()).isEqualTo("Kite day");
    assertThat(value(image("[" + IMAGE_NOTE + "]")).title()).isEqualTo("Kite day");
    assertThat(value(image(IMAGE_NOTE)).title()).isEqualTo("Kite day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"note_list\": []}]",
        "[{\"note_list\": null}]",
        "[{\"note_list\": [{}]}]",
        "[{\"note_list\": [null]}]",
        // This is a success in which every field is empty.
        "[{\"note_list\": [{\"id\": \"65f000000000000000000001\", \"title\": \"\","
            + " \"desc\": \"\", \"images_list\": [], \"user\": {}}]}]"
      })
  void reportsNotFoundForEmptyBodies(String payload) {
    assertThat(image(payload).kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"note\": {}}]                                    | data[0].note_list is missing",
        "[{\"note_list\": {\"a\": 1}}]                       | data[0].note_list is not an array",
        "[{\"note_list\": \"secret\"}]                       | data[0].note_list is not an array",
        "[{\"note_list\": [{\"title\": \"secret\"}]}]        | note.id is missing",
        "[{\"note_list\": [{\"id\": \"65f000000000000000000001\"}]}]"
            + " | note has none of type, title, desc, images_list",
        "[7]                                                 | data[0].note_list is missing"
      })
  void namesThePlaceThatChangedAndNeverAValue(String payload, String place) {
    assertThat(image(payload)).isEqualTo(Outcome.shapeChanged(place));
  }

  @Test
  void reportsNotFoundForADifferentNote() {
    assertThat(image(listed(IMAGE_NOTE.replace(ID, OTHER_ID))).kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(tokens).isEmpty();
  }

  @Test
  void takesTheNoteOfAShareText() {
    Outcome<Note> outcome =
        reader.imageNote(
            envelope(listed(IMAGE_NOTE.replace(ID, OTHER_ID))),
            Series.APP_V1,
            NoteRequest.byShareText("http://xhslink.com/x"));

    assertThat(value(outcome).noteId()).isEqualTo(OTHER_ID);
    assertThat(value(outcome).source()).isEqualTo(Series.APP_V1);
  }

  @Test
  void derivesPublishedAtFromTheIdIfTheBodyHasNoTime() {
    Note note = value(image(listed(IMAGE_NOTE.replace("\"time\": 1710227456,", ""))));

    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x65f00000L));
  }
}
