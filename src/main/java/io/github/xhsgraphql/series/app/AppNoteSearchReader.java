package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Reads the App series' searches for notes, in which ads, AI cards, suggestions and live cards
 * stand between the notes (docs/upstream.md 8.1). Notes without a title have none; the text is cut.
 */
@Singleton
public class AppNoteSearchReader {

  private static final String MODEL_TYPE = "model_type";

  private final TokenSink tokens;

  public AppNoteSearchReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  /** A page of found notes. */
  public Outcome<Page<Note>> notes(Envelope envelope, Series series, PageTurn turn) {
    return AppPages.mixed(
        series,
        envelope.payload(),
        "items",
        AppNoteSearchReader::isNote,
        item -> note(item, series),
        turn,
        null);
  }

  /** An item of no type at all isn't left out: it can't be read, which must show. */
  private static boolean isNote(Json item) {
    return !item.has(MODEL_TYPE)
        || ("note".equals(item.text(MODEL_TYPE)) && !item.get("note").isVoid());
  }

  private @Nullable Note note(Json item, Series series) {
    Json json = item.get("note");
    String noteId = NoteReader.id(json);
    if (!item.has(MODEL_TYPE) || noteId == null || !XhsId.isValid(noteId)) {
      return null;
    }
    tokens.seen(noteId, json.text("xsec_token"));
    return NoteReader.found(json, noteId, series);
  }
}
