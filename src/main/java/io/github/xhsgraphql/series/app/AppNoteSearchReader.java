package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.common.FoundItem;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Reads the App series' note searches. Ads, AI cards, suggestions and live cards stand between the
 * notes (docs/upstream.md 8.1). Upstream shortens the text. An untitled note has no title field.
 */
@Singleton
public class AppNoteSearchReader {

  private final TokenSink tokens;

  public AppNoteSearchReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  /** Reads a page of found notes. */
  public Outcome<Page<Note>> notes(Envelope envelope, Series series, PageTurn turn) {
    return AppPages.mixed(
        series,
        envelope.payload(),
        "items",
        item -> FoundItem.mayBeNote(item, "note"),
        item -> note(item, series),
        turn,
        null);
  }

  private @Nullable Note note(Json item, Series series) {
    Json json = item.get("note");
    String noteId = NoteReader.id(json);
    if (!FoundItem.isTyped(item) || noteId == null || !XhsId.isValid(noteId)) {
      return null;
    }
    tokens.seen(noteId, json.text("xsec_token"));
    return NoteReader.found(json, noteId, series);
  }
}
