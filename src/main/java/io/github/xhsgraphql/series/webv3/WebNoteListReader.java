package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.common.FoundItem;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Reads Web V3's lists of a user's notes and its note searches. Their notes have little more than
 * title, cover and counts (docs/upstream.md 5.2, 8.3).
 */
@Singleton
class WebNoteListReader {

  private final TokenSink tokens;

  WebNoteListReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  Outcome<Page<Note>> notes(Json payload) {
    return WebPages.read(payload, "notes", row -> note(row, NoteReader::listed));
  }

  /** Reads a page of found notes. Leaves out other items, such as suggestions. */
  Outcome<Page<Note>> found(Json payload, int number) {
    return WebPages.found(
        payload,
        "items",
        number,
        row -> FoundItem.mayBeNote(row, "note_card"),
        row -> FoundItem.isTyped(row) ? note(row, NoteReader::found) : null);
  }

  /** Reads a note's card. */
  private interface CardReader {
    Note read(Json card, String noteId, Series series);
  }

  /**
   * Reads a row. The row is the card itself, or contains the card, the ID and the token. Returns
   * null if there is no valid ID.
   */
  private @Nullable Note note(Json row, CardReader reader) {
    Json card = row.has("note_card") ? row.get("note_card") : row;
    String inCard = NoteReader.id(card);
    String id = inCard == null ? NoteReader.id(row) : inCard;
    if (id == null || !XhsId.isValid(id)) {
      return null;
    }
    tokens.seen(id, card.text("xsec_token"));
    tokens.seen(id, row.text("xsec_token"));
    return reader.read(card, id, Series.WEB_V3);
  }
}
