package io.github.xhsgraphql.access;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How the settings of access write addresses. */
final class Addresses {

  /** As browsers write them; any other would never be met. */
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|/.+/|[a-z][a-z0-9+.-]*://[a-z0-9.\\[\\]:_-]+");

  private static final Pattern SERVER = Pattern.compile("https?://[^\\s/]\\S*");

  private Addresses() {}

  /** Whether it is an origin, {@code *} for all of them, or a {@code /pattern/} of them. */
  static boolean isOrigin(String written) {
    return ORIGIN.matcher(written).matches() && !isBrokenPattern(written);
  }

  /** Whether it is meant as a pattern, and is none. */
  static boolean isBrokenPattern(String written) {
    if (written.length() < 2 || !written.startsWith("/") || !written.endsWith("/")) {
      return false;
    }
    try {
      Pattern.compile(written.substring(1, written.length() - 1));
      return false;
    } catch (PatternSyntaxException broken) {
      return true;
    }
  }

  /** Whether a server can be asked there. */
  static boolean isServer(String written) {
    return SERVER.matcher(written.strip()).matches();
  }
}
