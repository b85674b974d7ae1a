package io.github.xhsgraphql.tikhub;

import io.github.xhsgraphql.json.Json;

/**
 * What upstream puts in the place of a thing that it doesn't deliver, inside an answer that is
 * otherwise a success: {@code {id, model_type: "error", text: "Note is not available"}}.
 *
 * <p>In the place of the thing that was asked for, its text says why, and no text means that the
 * thing is gone. Readers of lists leave such rows out, and the list goes on behind them.
 */
public final class ErrorRow {

  private static final String[] NESTED = {"note", "note_card"};

  private ErrorRow() {}

  /** Whether a row is one, or holds one where the note should be. */
  public static boolean is(Json row) {
    return isMarked(row) || isMarked(row.get(NESTED));
  }

  private static boolean isMarked(Json place) {
    return "error".equalsIgnoreCase(place.text("model_type"));
  }

  /**
   * The outcome that such a row stands for.
   *
   * @param about what was asked for
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
