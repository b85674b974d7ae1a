package io.github.xhsgraphql.sharelink;

import io.github.xhsgraphql.sharelink.ParsedLink.NoteLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ParsedLink.UserLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link in what people paste: a link, or the whole share text that the app copies.
 *
 * <p>Strict on purpose. What comes out is sent upstream, so an address counts only if it is plainly
 * one of Xiaohongshu's: its hosts by name, no user, no odd port, a known path. Everything else in
 * the text is passed over, addresses inside addresses included.
 */
final class ShareLinkParser {

  private static final int MOST_CHARS = 2_000;

  private static final Set<String> LONG_HOSTS =
      Set.of(
          "xiaohongshu.com",
          "www.xiaohongshu.com",
          "m.xiaohongshu.com",
          "rednote.com",
          "www.rednote.com");

  private static final Set<String> SHORT_HOSTS = Set.of("xhslink.com", "www.xhslink.com");

  /** Line breaks and tabs part words, as people paste several lines; the others are no text. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

  /** Share texts put links right beside Chinese words and quotes: those end a link. */
  private static final Pattern WORD = Pattern.compile("[!-~&&[^\"'<>`]]+");

  /** Brackets and the like around a link, and the end of the sentence that it stands in. */
  private static final Pattern AROUND = Pattern.compile("^[^A-Za-z0-9]+|[.,;:!?*)\\]}]+$");

  private static final Pattern LINK =
      Pattern.compile(
          "(?<scheme>https?)://(?<host>[a-z.]+)(?::(?<port>\\d{1,5}))?"
              + "(?<path>/[a-z0-9/_-]*)(?:\\?(?<query>[^#]*))?(?:#.*)?",
          Pattern.CASE_INSENSITIVE);

  private static final String ID = "([0-9a-fA-F]{24})";

  private static final List<Pattern> NOTE_PATHS =
      List.of(
          Pattern.compile("/explore/" + ID + "/?"),
          Pattern.compile("/discovery/item/" + ID + "/?"),
          Pattern.compile("/user/profile/[0-9a-fA-F]{24}/" + ID + "/?"));

  private static final Pattern USER_PATH = Pattern.compile("/user/profile/" + ID + "/?");

  private static final Pattern SHORT_PATH =
      Pattern.compile("((?:/[A-Za-z0-9]{1,3})?/[A-Za-z0-9_-]{4,64})/?");

  private ShareLinkParser() {}

  /** The first link in the text that is Xiaohongshu's; empty where there is none. */
  static Optional<ParsedLink> parse(@Nullable String text) {
    if (text == null || text.length() > MOST_CHARS || CONTROL.matcher(text).find()) {
      return Optional.empty();
    }
    return WORD.matcher(text)
        .results()
        .map(word -> AROUND.matcher(word.group()).replaceAll(""))
        .flatMap(word -> link(word).stream())
        .findFirst();
  }

  private static Optional<ParsedLink> link(String word) {
    Matcher link = LINK.matcher(word);
    if (!link.matches()) {
      return Optional.empty();
    }
    String scheme = link.group("scheme").toLowerCase(Locale.ROOT);
    String host = link.group("host").toLowerCase(Locale.ROOT);
    String port = link.group("port");
    if (port != null && !port.equals(scheme.equals("http") ? "80" : "443")) {
      return Optional.empty();
    }
    if (SHORT_HOSTS.contains(host)) {
      return shortLink(scheme + "://" + host, link.group("path"));
    }
    return LONG_HOSTS.contains(host)
        ? longLink(link.group("path"), XsecToken.in(link.group("query")))
        : Optional.empty();
  }

  private static Optional<ParsedLink> shortLink(String origin, String path) {
    Matcher matcher = SHORT_PATH.matcher(path);
    return matcher.matches()
        ? Optional.of(new ShortLink(origin + matcher.group(1)))
        : Optional.empty();
  }

  private static Optional<ParsedLink> longLink(String path, @Nullable String token) {
    for (Pattern notePath : NOTE_PATHS) {
      Matcher note = notePath.matcher(path);
      if (note.matches()) {
        return Optional.of(new NoteLink(id(note), token));
      }
    }
    Matcher user = USER_PATH.matcher(path);
    return user.matches() ? Optional.of(new UserLink(id(user), token)) : Optional.empty();
  }

  private static String id(Matcher path) {
    return path.group(1).toLowerCase(Locale.ROOT);
  }
}
