package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of a topic's notes. Each series' docs name the list and nest its rows in their own
 * way, and parsers met the other's too (docs/upstream.md 6.2, 6.3).
 */
public final class AppTopicNotesReader {

  private static final List<String> LISTS = List.of("items", "notes", "list");

  private AppTopicNotesReader() {}

  /**
   * A page of a topic's notes. It says seldom whether there is more, so that only an empty page is
   * sure to be the last.
   *
   * @param place where the page begins
   */
  public static Outcome<Page<Note>> page(Envelope envelope, Series series, TopicPlace place) {
    Json payload = envelope.payload();
    return AppPages.read(
        series,
        payload,
        listIn(payload),
        row -> note(row, series),
        (page, last) -> next(envelope, place, last),
        null);
  }

  /** The name of the list: the first that holds something, else the first that is there at all. */
  private static String listIn(Json payload) {
    return firstOf(name -> !payload.get(name).isMissing(), firstOf(payload::has, LISTS.get(0)));
  }

  private static String firstOf(Predicate<String> isThere, String otherwise) {
    return LISTS.stream().filter(isThere).findFirst().orElse(otherwise);
  }

  private static @Nullable Note note(Json row, Series series) {
    Json note = noteIn(row);
    String noteId = id(row, note);
    return noteId != null && XhsId.isValid(noteId) ? NoteReader.listed(note, noteId, series) : null;
  }

  /** Empty where there is no last note to go on from. */
  private static Map<String, String> next(Envelope page, TopicPlace place, Json row) {
    Json note = noteIn(row);
    String lastId = id(row, note);
    return lastId == null ? Map.of() : place.next(page, lastId, row, note);
  }

  private static Json noteIn(Json row) {
    Json nested = row.get("note");
    return nested.isObject() ? nested : row;
  }

  /** The ID of the note in a row, which may stand at either level. */
  private static @Nullable String id(Json row, Json note) {
    String own = NoteReader.id(note);
    return own != null ? own : NoteReader.id(row);
  }
}
