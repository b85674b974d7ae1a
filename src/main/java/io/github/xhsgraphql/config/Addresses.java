package io.github.xhsgraphql.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Validates the values of settings that hold addresses. */
final class Addresses {

  private static final Set<String> WEB = Set.of("http", "https");

  /** An origin as browsers write it. One that is spelled differently would never match. */
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|/.+/|[a-z][a-z0-9+.-]*://[a-z0-9.\\[\\]:_-]+");

  private static final Pattern REDIS =
      Pattern.compile("((rediss?|unix)://[^\\s,]+)(\\s*,\\s*(rediss?|unix)://[^\\s,]+)*");

  private Addresses() {}

  /** Whether the text is an absolute http or https URL. */
  static boolean isWeb(String text) {
    try {
      URI address = new URI(text.strip());
      return address.getHost() != null && WEB.contains(address.getScheme());
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** Whether the text is one Redis URL, or several separated by commas. */
  static boolean isRedis(String text) {
    return REDIS.matcher(text.strip()).matches();
  }

  /** Whether the text is an origin, {@code *} for every origin, or a {@code /pattern/}. */
  static boolean isOrigin(String text) {
    if (!ORIGIN.matcher(text).matches()) {
      return false;
    }
    if (!text.startsWith("/")) {
      return true;
    }
    try {
      Pattern.compile(text.substring(1, text.length() - 1));
      return true;
    } catch (PatternSyntaxException malformed) {
      return false;
    }
  }
}
