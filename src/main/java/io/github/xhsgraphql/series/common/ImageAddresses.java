package io.github.xhsgraphql.series.common;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the URL of a picture that browsers can display. Few browsers display HEIF. */
final class ImageAddresses {

  private static final Pattern HEIF_FORMAT =
      Pattern.compile("format/hei[fc]\\b", Pattern.CASE_INSENSITIVE);

  private ImageAddresses() {}

  /**
   * Returns a URL that browsers can display: the first one that isn't HEIF. If all are HEIF,
   * returns the first one rewritten to WebP if it names its format.
   *
   * @return null if there is no URL
   */
  static @Nullable String shown(Collection<@Nullable String> addresses) {
    for (String address : addresses) {
      if (address != null && !isHeif(address)) {
        return address;
      }
    }
    return shown(first(addresses));
  }

  /**
   * Rewrites a HEIF URL to WebP. The CDN serves a picture in the format that its URL names, and the
   * URL's signature doesn't cover the format. Two public clients measured that {@code format/webp}
   * and {@code format/jpg} work in a URL that was signed with {@code format/heif} (docs/upstream.md
   * 3.14). A URL that names a HEIF file instead of a format stays as it is.
   */
  static @Nullable String shown(@Nullable String address) {
    return address != null && isHeif(address)
        ? HEIF_FORMAT.matcher(address).replaceAll("format/webp")
        : address;
  }

  /** Returns the first URL as upstream sent it; null if there is none. */
  static @Nullable String first(Collection<@Nullable String> addresses) {
    for (String address : addresses) {
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  /**
   * Returns whether the URL names a HEIF format ({@code format/heif}) or file ({@code .heic}). A
   * page has hundreds of URLs, and a pattern takes ten times as long.
   */
  private static boolean isHeif(String url) {
    for (int i = 0; i + 4 < url.length(); i++) {
      char before = url.charAt(i);
      if ((before == '.' || before == '/')
          && url.regionMatches(true, i + 1, "hei", 0, 3)
          && (before == '.' || url.regionMatches(true, i - 6, "format", 0, 6))
          && "fcFC".indexOf(url.charAt(i + 4)) >= 0
          && (i + 5 == url.length() || !isWordPart(url.charAt(i + 5)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordPart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
