package io.github.xhsgraphql.search;

import io.github.xhsgraphql.graphql.ApiException;

/** Checks what is searched for before it costs a call. */
final class Keyword {

  private static final int LONGEST = 100;

  private Keyword() {}

  /**
   * The keyword without the blanks around it.
   *
   * @throws ApiException BAD_USER_INPUT if it can't be searched for
   */
  static String required(String given) {
    String keyword = given.strip();
    int length = keyword.codePointCount(0, keyword.length());
    if (length < 1 || length > LONGEST) {
      throw ApiException.badInput(
          "keyword",
          "`keyword` has "
              + length
              + " characters without the blanks around it; it can have 1 to "
              + LONGEST
              + ".");
    }
    if (keyword.codePoints().anyMatch(Keyword::isNoText)) {
      throw ApiException.badInput(
          "keyword", "`keyword` holds a control character, such as a line break.");
    }
    return keyword;
  }

  /** A control character, or half of a character. */
  private static boolean isNoText(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
