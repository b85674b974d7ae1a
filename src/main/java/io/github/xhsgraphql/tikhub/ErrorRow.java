package io.github.xhsgraphql.tikhub;

import io.github.xhsgraphql.json.Json;

/**
 * An error row, which upstream sends in place of a thing inside an otherwise successful response:
 * {@code {id, model_type: "error", text: "Note is not available"}} (docs/upstream.md 1.10).
 *
 * <p>If the row replaces the requested thing, its text is the reason. A row without a text means
 * that the thing doesn't exist. Readers of lists leave out such rows and continue after them.
 */
public final class ErrorRow {

  private static final String[] NESTED = {"note", "note_card"};

  private ErrorRow() {}

  /** Returns whether a row is an error row, or contains one in place of the note. */
  public static boolean is(Json row) {
    return isMarked(row) || isMarked(row.get(NESTED));
  }

  private static boolean isMarked(Json place) {
    return "error".equalsIgnoreCase(place.text("model_type"));
  }

  /**
   * Returns the outcome that an error row represents.
   *
   * @param about the kind of thing that was requested
   */
  public static <T> Outcome<T> outcome(Subject.Kind about, Json row) {
    String text = text(isMarked(row) ? row : row.get(NESTED));
    return text.isEmpty() ? Outcome.notFound() : InnerFailure.of(about, text);
  }

  private static String text(Json marked) {
    String text = marked.text("text", "msg", "message");
    return text == null ? "" : text;
  }
}
