package io.github.xhsgraphql.search;

import io.github.xhsgraphql.graphql.error.ApiException;

/** Checks a search keyword before the search costs a call. */
final class Keyword {

  private static final int MAX_LENGTH = 100;

  private Keyword() {}

  /**
   * Returns the keyword without leading and trailing blanks.
   *
   * @throws ApiException BAD_USER_INPUT if the rest is empty, longer than 100 code points, or holds
   *     a character that isn't text
   */
  static String required(String given) {
    String keyword = given.strip();
    int length = keyword.codePointCount(0, keyword.length());
    if (length < 1 || length > MAX_LENGTH) {
      throw ApiException.badInput(
          "keyword",
          "`keyword` has "
              + length
              + " characters, not counting the white space around it. It must have 1 to "
              + MAX_LENGTH
              + ".");
    }
    if (keyword.codePoints().anyMatch(Keyword::isNoText)) {
      throw ApiException.badInput(
          "keyword", "`keyword` contains a control character, such as a line break.");
    }
    return keyword;
  }

  /** Returns whether the code point is a control character or an unpaired surrogate. */
  private static boolean isNoText(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
