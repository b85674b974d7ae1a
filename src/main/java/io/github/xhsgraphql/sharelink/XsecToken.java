package io.github.xhsgraphql.sharelink;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the xsec_token from the query of a link. Visitors and Web V3 need this token
 * (docs/upstream.md 9.1).
 */
final class XsecToken {

  private static final String PARAMETER = "xsec_token=";

  /** Separates parameters. Links copied from HTML have the ampersand escaped. */
  private static final Pattern SEPARATOR = Pattern.compile("&(?:amp;)?");

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_=+/-]{1,200}");

  private XsecToken() {}

  /** Returns the first usable token, or null if there is none. */
  static @Nullable String in(@Nullable String query) {
    return query == null
        ? null
        : Stream.of(SEPARATOR.split(query))
            .filter(parameter -> parameter.startsWith(PARAMETER))
            .map(parameter -> decoded(parameter.substring(PARAMETER.length())))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable String decoded(String value) {
    try {
      // A plus stays a plus: tokens contain pluses, but never spaces.
      String token = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
      return SHAPE.matcher(token).matches() ? token : null;
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }
}
