package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Reads a note's detail from Web V3. The note can be of either kind (docs/upstream.md 3.4). */
@Singleton
class WebNoteReader {

  /** The fields that identify a note. A card without any of these keys isn't a note. */
  private static final String[] CONTENT = {"title", "desc", "user", "image_list", "video", "time"};

  private final TokenSink tokens;

  WebNoteReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a note.
   *
   * @param asked the ID of the requested note. The outcome is NOT_FOUND if the body has another
   *     note.
   */
  Outcome<Note> note(String asked, Json payload) {
    if (ErrorRow.is(payload)) {
      return ErrorRow.outcome(Subject.Kind.NOTE, payload);
    }
    if (!payload.has("items", "cards")) {
      return Outcome.shapeChanged("items is missing");
    }
    Json items = payload.get("items", "cards");
    if (!items.isMissing() && !items.isArray()) {
      return Outcome.shapeChanged("items is not a list");
    }
    return items.elements().isEmpty() ? Outcome.notFound() : item(asked, items.elements().get(0));
  }

  private Outcome<Note> item(String asked, Json item) {
    if (ErrorRow.is(item)) {
      return ErrorRow.outcome(Subject.Kind.NOTE, item);
    }
    if (!item.has("note_card")) {
      return Outcome.shapeChanged("items[0].noteCard is missing");
    }
    Json card = item.get("note_card");
    if (!card.isVoid() && !card.has(CONTENT)) {
      return Outcome.shapeChanged("items[0].noteCard has none of a note's fields");
    }
    if (Stream.of(CONTENT).allMatch(field -> isHollow(card.get(field)))) {
      return Outcome.notFound();
    }
    String inCard = card.text("note_id");
    String id = inCard == null ? item.text("id") : inCard;
    if (id == null) {
      return Outcome.shapeChanged("items[0] has no ID");
    }
    if (!id.equals(asked)) {
      return Outcome.notFound();
    }
    tokens.seen(id, card.text("xsec_token"));
    tokens.seen(id, item.text("xsec_token"));
    return Outcome.found(NoteReader.detail(card, id, Series.WEB_V3));
  }

  /**
   * Returns whether a value is empty, at any depth. For a missing note, upstream can report success
   * and fill a card with empty texts (docs/upstream.md 1.4).
   */
  private static boolean isHollow(Json place) {
    if (place.isArray()) {
      return place.elements().stream().allMatch(WebNoteReader::isHollow);
    }
    if (place.isObject()) {
      return place.fields().stream().allMatch(field -> isHollow(field.getValue()));
    }
    String text = place.text();
    return text == null || text.equals("0") || text.equals("false");
  }
}
