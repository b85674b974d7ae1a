package io.github.xhsgraphql.sharelink;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses the kind of a short link's target from the words around the link, because the links
 * themselves look alike.
 *
 * <p>The app writes 查看笔记 ("view the note") after a note's link, or 发布了一篇小红书笔记 before it. It writes
 * 查看Ta的主页 ("view the profile") before a profile's link. The words after the link are the app's own,
 * so they take precedence. The words before the link can contain a note's title or a nickname, so
 * only the match nearest to the link counts there.
 */
final class ShareLinkHints {

  private static final Pattern SHORT_LINK = Pattern.compile("xhslink\\.[!-~]*");

  /**
   * The words that indicate a kind. Words in Latin letters must stand alone, because "rednote"
   * doesn't indicate a note.
   */
  private static final Pattern KIND =
      Pattern.compile(
          "(?<note>笔记|筆記|这篇|這篇|(?<![a-z])(?:notes?|posts?)(?![a-z]))"
              + "|主页|主頁|用户|用戶|(?<![a-z])(?:profiles?|users?)(?![a-z])");

  private ShareLinkHints() {}

  /** Returns the likelier kind. Empty if the words don't indicate one. */
  static Optional<ShareLinkKind> in(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    Matcher link = SHORT_LINK.matcher(words);
    if (!link.find()) {
      return last(words);
    }
    return first(words.substring(link.end())).or(() -> last(words.substring(0, link.start())));
  }

  private static Optional<ShareLinkKind> first(String words) {
    return KIND.matcher(words).results().findFirst().map(ShareLinkHints::kind);
  }

  private static Optional<ShareLinkKind> last(String words) {
    return KIND.matcher(words)
        .results()
        .reduce((earlier, later) -> later)
        .map(ShareLinkHints::kind);
  }

  private static ShareLinkKind kind(MatchResult word) {
    return word.group(1) == null ? ShareLinkKind.USER : ShareLinkKind.NOTE;
  }
}
