package io.github.xhsgraphql.sharelink;

import io.github.xhsgraphql.sharelink.ParsedLink.NoteLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ParsedLink.UserLink;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses one address: a page of Xiaohongshu's site, a short link, or a deep link of its app.
 *
 * <p>The parser is strict, because its result is sent upstream. It accepts an address only with one
 * of Xiaohongshu's hosts, without user info, without an unusual port, and with a known path. It
 * doesn't search for addresses inside addresses.
 */
final class AddressParser {

  private static final String REST = "(?:\\?(?<query>[^#]*))?(?:#.*)?";

  private static final Pattern WEB =
      Pattern.compile(
          "(?:(?<scheme>https?)://)?(?<host>[a-z.]+)(?::(?<port>\\d{1,5}))?"
              + "(?<path>/[a-z0-9/_-]*)"
              + REST,
          Pattern.CASE_INSENSITIVE);

  /** Deep links, which the app opens. App search results contain them. */
  private static final Pattern DEEP =
      Pattern.compile("xhsdiscover:/(?<path>/[a-z0-9/_.]*)" + REST, Pattern.CASE_INSENSITIVE);

  private static final Pattern LONG_HOST =
      Pattern.compile("(?:www\\.|m\\.)?(?:xiaohongshu|rednote)\\.com");

  /** The app has used the .cn domain since the summer of 2026. */
  private static final Pattern SHORT_HOST = Pattern.compile("(?:www\\.)?xhslink\\.(?:com|cn)");

  private static final String ID = "([0-9a-fA-F]{24})";

  /**
   * A tab of the page, such as {@code /followers}. A page for editing isn't accepted, because it
   * isn't the note or user itself.
   */
  private static final String TAB = "(?:/(?!edit\\b)[A-Za-z_-]+)?/*";

  private static final Pattern NOTE_PAGE =
      Pattern.compile(
          "/(?:explore|discovery/item|search_result|user/profile/[0-9a-fA-F]{24})/" + ID + TAB);

  private static final Pattern USER_PAGE = Pattern.compile("/user/profile/" + ID + TAB);

  private static final Pattern NOTE_IN_APP =
      Pattern.compile("/(?:1/)?(?:item|video_feed|portrait_feed)/(?:discovery\\.)?" + ID + TAB);

  private static final Pattern USER_IN_APP =
      Pattern.compile("/(?:1/)?user/(?:user\\.)?" + ID + TAB);

  private static final Pattern SHORT_PATH =
      Pattern.compile("((?:/[A-Za-z0-9]{1,3})?/[A-Za-z0-9_-]{4,64})/*");

  private AddressParser() {}

  /**
   * Parses an address.
   *
   * @param mayLackScheme whether an address without a scheme is accepted
   * @return empty if the address isn't one of Xiaohongshu's, or leads to another kind of page
   */
  static Optional<ParsedLink> parse(String address, boolean mayLackScheme) {
    Matcher deep = DEEP.matcher(address);
    if (deep.matches()) {
      return target(deep, NOTE_IN_APP, USER_IN_APP);
    }
    Matcher web = WEB.matcher(address);
    if (!web.matches() || !isPlain(web, mayLackScheme)) {
      return Optional.empty();
    }
    String host = web.group("host").toLowerCase(Locale.ROOT);
    if (SHORT_HOST.matcher(host).matches()) {
      return shortLink(web, host);
    }
    return LONG_HOST.matcher(host).matches() ? target(web, NOTE_PAGE, USER_PAGE) : Optional.empty();
  }

  /**
   * Returns whether the address has no port or its scheme's default port. Without a scheme, it must
   * have no port.
   */
  private static boolean isPlain(Matcher web, boolean mayLackScheme) {
    String scheme = web.group("scheme");
    String port = web.group("port");
    if (scheme == null) {
      return mayLackScheme && port == null;
    }
    return port == null || port.equals(scheme.equalsIgnoreCase("http") ? "80" : "443");
  }

  /**
   * Creates a short link. The scheme defaults to http: the app writes short links with http, and in
   * some versions without a scheme.
   */
  private static Optional<ParsedLink> shortLink(Matcher web, String host) {
    Matcher path = SHORT_PATH.matcher(web.group("path"));
    String scheme = web.group("scheme") == null ? "http" : web.group("scheme");
    return path.matches()
        ? Optional.of(new ShortLink(scheme.toLowerCase(Locale.ROOT) + "://" + host + path.group(1)))
        : Optional.empty();
  }

  private static Optional<ParsedLink> target(Matcher address, Pattern notes, Pattern users) {
    String path = address.group("path");
    @Nullable String token = XsecToken.in(address.group("query"));
    Matcher note = notes.matcher(path);
    if (note.matches()) {
      return Optional.of(new NoteLink(id(note), token));
    }
    Matcher user = users.matcher(path);
    return user.matches() ? Optional.of(new UserLink(id(user), token)) : Optional.empty();
  }

  private static String id(Matcher path) {
    return path.group(1).toLowerCase(Locale.ROOT);
  }
}
