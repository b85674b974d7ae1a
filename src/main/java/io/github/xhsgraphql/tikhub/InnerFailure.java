package io.github.xhsgraphql.tikhub;

import io.github.xhsgraphql.tikhub.Wording.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Interprets failures that upstream reports inside HTTP 200. The message decides, or else the code.
 * This class never passes on the message or a part of it, because upstream's texts can echo the API
 * key.
 */
public final class InnerFailure {

  private static final String REASON = "upstream reports a failure inside HTTP 200";

  /** The largest code to show. No known code is larger. */
  private static final long MAX_CODE = 9_999_999;

  private InnerFailure() {}

  /**
   * Returns the outcome that a message represents.
   *
   * @param about the kind of thing that was requested
   * @param message null if upstream sent no message
   */
  public static <T> Outcome<T> of(Subject.Kind about, @Nullable String message) {
    return of(about, message, null);
  }

  /**
   * Works like {@link #of(Subject.Kind, String)}, but also uses Xiaohongshu's own code, if there is
   * one.
   */
  static <T> Outcome<T> of(Subject.Kind about, @Nullable String message, @Nullable Long code) {
    String text = message == null ? "" : Wording.plain(message);
    Meaning words = Wordings.ofText(about, text);
    if (words != null && words != Meaning.UNCLEAR) {
      return known(words);
    }
    Meaning number = Wordings.ofCode(about, code);
    if (number != null && number != Meaning.UNCLEAR) {
      return known(number);
    }
    boolean isNew = text.isEmpty() ? code != null && number == null : words == null;
    return isNew ? unknown(code) : known(Meaning.UNCLEAR);
  }

  /**
   * Returns a failure for which upstream gives no reason. Perhaps only the requested thing is
   * affected.
   */
  public static <T> Outcome<T> withoutReason(String what) {
    return new Outcome.Failed<>(true, false, what, Outcome.Scope.SUBJECT, false);
  }

  private static <T> Outcome<T> known(Meaning meaning) {
    return switch (meaning) {
      case NOT_FOUND -> Outcome.notFound();
      case PRIVATE -> new Outcome.Private<>();
      case NO_ACCESS -> new Outcome.Failed<>(true, false, "upstream can't reach Xiaohongshu");
      case UNCLEAR -> withoutReason(REASON);
    };
  }

  private static <T> Outcome<T> unknown(@Nullable Long code) {
    String which = code == null || Math.abs(code) > MAX_CODE ? "" : " (code " + code + ")";
    return new Outcome.Failed<>(
        true, false, REASON + " in unknown words" + which, Outcome.Scope.SUBJECT, true);
  }
}
