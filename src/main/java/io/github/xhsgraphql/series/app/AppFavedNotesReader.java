package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;

/**
 * Reads the list of the notes that a user faved: as that of posted notes, but poorer, and in the
 * order in which they were faved (docs/upstream.md 5.3).
 */
public final class AppFavedNotesReader {

  private AppFavedNotesReader() {}

  /**
   * A page of faved notes; PRIVATE where it says that it stands in for one that is hidden, whether
   * it is empty or holds recommendations. That goes for later pages too: they would be strangers'.
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

  /** The page's own cursor, which trimmed bodies lack, else the last note's. */
  private static Map<String, String> next(Json payload, Json last) {
    String ofPage = payload.text("cursor");
    return NoteCursor.next(ofPage != null ? ofPage : last.text("cursor", "cursor_score"), last);
  }
}
