package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the App series' lists of a user's notes (docs/upstream.md 5.1). */
public final class AppNoteListReader {

  private AppNoteListReader() {}

  /**
   * Reads a page of posted notes. The page has no cursor of its own. The last note's cursor
   * requests the next page.
   */
  public static Outcome<Page<Note>> postedNotes(Envelope envelope, Series series) {
    return AppPages.read(
        series,
        envelope.payload(),
        "notes",
        item -> note(item, series),
        AppNoteListReader::next,
        null);
  }

  private static Map<String, String> next(Json payload, Json last) {
    String ofLast = last.text("cursor");
    return NoteCursor.next(ofLast != null ? ofLast : payload.text("cursor"), last);
  }

  /** Reads one item. Returns null if it has no valid ID. */
  static @Nullable Note note(Json item, Series series) {
    String noteId = NoteReader.id(item);
    return noteId != null && XhsId.isValid(noteId) ? NoteReader.listed(item, noteId, series) : null;
  }
}
