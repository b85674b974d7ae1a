package io.github.xhsgraphql.sharelink;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The token in a link's query, which visitors and Web V3 need (docs/upstream.md 9.1). */
final class XsecToken {

  private static final String PARAMETER = "xsec_token=";

  /** Links that were copied out of HTML have it escaped. */
  private static final Pattern SEPARATOR = Pattern.compile("&(?:amp;)?");

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_=+/-]{1,200}");

  private XsecToken() {}

  /** The first usable token; null where there is none. */
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
      // A plus is a plus: tokens hold it, but never a space.
      String token = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
      return SHAPE.matcher(token).matches() ? token : null;
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }
}
