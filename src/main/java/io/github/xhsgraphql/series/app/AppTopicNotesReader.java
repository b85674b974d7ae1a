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
 * Reads the list of a topic's notes. The documentation of each series names the list and nests its
 * rows differently. Clients saw both forms in both series, so this reader accepts all of them
 * (docs/upstream.md 6.2, 6.3).
 */
public final class AppTopicNotesReader {

  private static final List<String> LISTS = List.of("items", "notes", "list");

  private AppTopicNotesReader() {}

  /**
   * Reads a page of a topic's notes. Upstream seldom says whether there are more notes, so only an
   * empty page is certain to be the last one.
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

  /**
   * Returns the name of the list: the first name with a non-null value, else the first name that
   * exists as a key.
   */
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

  /** Returns the paging values of the next page; empty if the row has no note ID. */
  private static Map<String, String> next(Envelope page, TopicPlace place, Json row) {
    Json note = noteIn(row);
    String lastId = id(row, note);
    return lastId == null ? Map.of() : place.next(page, lastId, row, note);
  }

  private static Json noteIn(Json row) {
    Json nested = row.get("note");
    return nested.isObject() ? nested : row;
  }

  /**
   * Returns the ID of the note in a row, which is in the note or in the row; null if there is none.
   */
  private static @Nullable String id(Json row, Json note) {
    String own = NoteReader.id(note);
    return own != null ? own : NoteReader.id(row);
  }
}
