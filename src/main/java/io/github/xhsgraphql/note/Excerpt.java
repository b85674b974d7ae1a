package io.github.xhsgraphql.note;

import org.jspecify.annotations.Nullable;

/** Cuts a note's text to an excerpt. */
public final class Excerpt {

  /** The length of the excerpts in upstream's own lists of posted notes. */
  private static final int CODE_POINTS = 100;

  private Excerpt() {}

  /**
   * Returns at most the first 100 code points of a text. It never splits a code point. Returns null
   * if there is no text.
   */
  public static @Nullable String of(@Nullable String text) {
    return text == null || text.codePointCount(0, text.length()) <= CODE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, CODE_POINTS));
  }
}
