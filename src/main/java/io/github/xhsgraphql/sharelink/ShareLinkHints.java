package io.github.xhsgraphql.sharelink;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guesses from the words that the app puts around a short link what it leads to: "…发布了一篇小红书笔记" or
 * "…快来看看TA的主页". The links themselves look alike.
 */
final class ShareLinkHints {

  private ShareLinkHints() {}

  /** The likelier kind; empty where the words don't tell. */
  static Optional<ShareLinkKind> in(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    if (says(words, "笔记", "note")) {
      return Optional.of(ShareLinkKind.NOTE);
    }
    return says(words, "主页", "profile") ? Optional.of(ShareLinkKind.USER) : Optional.empty();
  }

  private static boolean says(String text, String... words) {
    return Stream.of(words).anyMatch(text::contains);
  }
}
