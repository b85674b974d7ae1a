package io.github.xhsgraphql.tikhub;

import io.github.xhsgraphql.tikhub.Wording.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What it means when upstream says no inside HTTP 200: its words decide, else its code. Neither the
 * words nor a part of them leave this class, because upstream's texts can echo the API key.
 */
public final class InnerFailure {

  private static final String REASON = "upstream reports a failure inside HTTP 200";

  /** Codes are shown up to this size, which is more than any known code has. */
  private static final long LARGEST_CODE = 9_999_999;

  private InnerFailure() {}

  /**
   * The outcome that a reason stands for.
   *
   * @param about what was asked for
   * @param message null where upstream gives no reason
   */
  public static <T> Outcome<T> of(Subject.Kind about, @Nullable String message) {
    return of(about, message, null);
  }

  /** As {@link #of(Subject.Kind, String)}, with Xiaohongshu's own code where there is one. */
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

  /** A failure without a reason. It may concern only what was asked for. */
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
    String which = code == null || Math.abs(code) > LARGEST_CODE ? "" : " (code " + code + ")";
    return new Outcome.Failed<>(
        true, false, REASON + " in unknown words" + which, Outcome.Scope.SUBJECT, true);
  }
}
