package io.github.xhsgraphql.series.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Extracts a note's xsec_token from a share link in a body (docs/upstream.md 9.1). */
final class ShareLinks {

  private static final Pattern TOKEN = Pattern.compile("[?&]xsec_token=([^&#]+)");

  private ShareLinks() {}

  /** Returns the link's token, URL-decoded; null if the link has none. */
  static @Nullable String token(@Nullable String link) {
    Matcher token = TOKEN.matcher(link == null ? "" : link);
    if (!token.find()) {
      return null;
    }
    try {
      // A plus sign is part of the token, not an encoded space.
      String raw = token.group(1).replace("+", "%2B");
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return token.group(1);
    }
  }
}
