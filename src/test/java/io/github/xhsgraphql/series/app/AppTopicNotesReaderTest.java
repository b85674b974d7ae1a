package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTopicNotesReaderTest {

  private static final String A = "65f000000000000000000001";
  private static final String FLAT =
      "{'id': '"
          + A
          + "', 'title': 'Kites', 'create_time': 1710227456000, 'cursor_score': 'c1',"
          + " 'user': {'user_id': '5f0000000000000000000abc', 'nickname': 'Ann'},"
          + " 'interaction_info': {'like_count': 7}, 'cover': {'url': 'http://i.example/1'}}";
  private static final String NESTED =
      "{'id': '"
          + A
          + "', 'model_type': 'note', 'cursor_score': 'c1', 'note': {'note_id': '"
          + A
          + "', 'title': 'Kites', 'create_time': 1710227456000,"
          + " 'user': {'user_id': '5f0000000000000000000abc', 'nickname': 'Ann'},"
          + " 'interact_info': {'liked_count': '7'}, 'cover': 'http://i.example/1'}}";

  private static Outcome<Page<Note>> read(String payload) {
    return read(payload, null);
  }

  private static Outcome<Page<Note>> read(String payload, Position at) {
    return AppTopicNotesReader.page(
        envelope(payload.replace('\'', '"')), Series.APP_V1, TopicPlace.of(at));
  }

  private static Map<String, String> next(Outcome<Page<Note>> page) {
    return Objects.requireNonNull(Bodies.value(page).next()).values();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items': [" + FLAT + "]}",
        "{'notes': [" + NESTED + "]}",
        "{'list': [" + NESTED + "]}",
        "{'items': null, 'notes': [" + FLAT + "]}",
        "[" + FLAT + "]"
      })
  void readsRowsOfEitherKindInAListOfAnyName(String payload) {
    Page<Note> page = Bodies.value(read(payload));
    Note note = page.items().get(0);
    assertThat(note.noteId()).isEqualTo(A);
    assertThat(note.title()).isEqualTo("Kites");
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(1710227456));
    assertThat(note.likeCount()).isEqualTo(7);
    assertThat(note.cover().url()).isEqualTo("https://i.example/1");
    assertThat(note.author().userId()).isEqualTo("5f0000000000000000000abc");
    assertThat(note.missing().names()).contains("text", "images", "tags", "kind", "commentCount");
    assertThat(Objects.requireNonNull(page.next()).values())
        .containsEntry("last_note_id", A)
        .containsEntry("last_note_ct", "1710227456000")
        .containsEntry("cursor_score", "c1");
  }

  @Test
  void takesSessionAndBeginningFromThePageOrSendsThemBack() {
    String body = "{'items': [" + FLAT + "], 'session_id': 's1', 'first_load_time': 1789000000000}";
    assertThat(next(read(body)))
        .containsEntry("session_id", "s1")
        .containsEntry("first_load_time", "1789000000000");

    Position sent =
        new Position(Series.APP_V1, Map.of("session_id", "s0", "first_load_time", "1780000000000"));
    assertThat(next(read("{'items': [" + FLAT + "]}", sent)))
        .containsEntry("session_id", "s0")
        .containsEntry("first_load_time", "1780000000000");
    assertThat(next(read(body, sent)))
        .containsEntry("session_id", "s1")
        .containsEntry("first_load_time", "1780000000000");
    assertThat(next(read("{'items': [" + FLAT + "]}")))
        .doesNotContainKeys("session_id", "first_load_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items': [" + FLAT + "], 'has_more': false}",
        "{'items': []}",
        "{'items': [], 'has_more': true, 'session_id': 's'}",
        "{'notes': null}"
      })
  void endsWhereUpstreamSaysSoOrThePageIsEmpty(String payload) {
    assertThat(Bodies.value(read(payload)).next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'rows': []}", "{'items': 1}", "{'items': [{'title': 'x'}]}"})
  void aBodyWithoutAListHasChangedItsShape(String payload) {
    assertThat(read(payload).kind()).isEqualTo(Kind.SHAPE_CHANGED);
  }

  @Test
  void theValuesLeadTheOtherSeriesToTheSamePage() {
    Map<String, String> values =
        Map.of("last_note_id", A, "last_note_ct", "1", "session_id", "s", "cursor_score", "c");
    Position there = new Position(Series.APP_V2, values);
    Position here = new Position(Series.APP_V1, values);

    assertThat(TopicPlace.resumeAfter(Series.APP_V1, A, there)).contains(ResumePoint.behind(here));
    // The place is within the page. Only the note itself proves that it is the same page.
    assertThat(TopicPlace.resumeAfter(Series.APP_V1, "65f000000000000000000002", there))
        .contains(ResumePoint.around(here));
    assertThat(TopicPlace.resumeAfter(Series.APP_V1, A, Position.start(Series.APP_V2))).isEmpty();
  }
}
