package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;

/**
 * Reads the list of a user's faved notes. It is like the list of posted notes, but the notes have
 * fewer fields. The newest favorite comes first (docs/upstream.md 5.3).
 */
public final class AppFavedNotesReader {

  private AppFavedNotesReader() {}

  /**
   * Reads a page of faved notes. Returns PRIVATE if upstream marks the page as a replacement for
   * hidden favorites ({@code fallback: true}). Such a page is empty or holds recommendations. The
   * same check applies to later pages, which would hold strangers' notes.
   */
  public static Outcome<Page<Note>> page(Envelope envelope, Series series) {
    Json payload = envelope.payload();
    if (Boolean.TRUE.equals(payload.bool("fallback"))) {
      return new Outcome.Private<>();
    }
    return AppPages.read(
        series,
        payload,
        "notes",
        item -> AppNoteListReader.note(item, series),
        AppFavedNotesReader::next,
        null);
  }

  /**
   * Uses the page's own cursor. Trimmed bodies lack it, so the last note's cursor is the fallback.
   */
  private static Map<String, String> next(Json payload, Json last) {
    String ofPage = payload.text("cursor");
    return NoteCursor.next(ofPage != null ? ofPage : last.text("cursor", "cursor_score"), last);
  }
}
