package io.github.xhsgraphql.note;

import org.jspecify.annotations.Nullable;

/** The beginning of a note's text. */
public final class Excerpt {

  /** As long as the excerpts in upstream's own lists of posted notes. */
  private static final int CODE_POINTS = 100;

  private Excerpt() {}

  /** Cuts a whole text between code points; null if there is no text. */
  public static @Nullable String of(@Nullable String text) {
    return text == null || text.codePointCount(0, text.length()) <= CODE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, CODE_POINTS));
  }
}
