package io.github.xhsgraphql.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes media URLs. Upstream mixes {@code http} and {@code https}, and the hosts serve both.
 */
final class Urls {

  private Urls() {}

  /** Returns the URL with {@code https} (docs/upstream.md 2.8); null if it isn't a web address. */
  static @Nullable String https(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String trimmed = url.strip();
    String start = trimmed.substring(0, Math.min(8, trimmed.length())).toLowerCase(Locale.ROOT);
    if (start.startsWith("https://")) {
      return trimmed;
    }
    if (start.startsWith("http://")) {
      return "https://" + trimmed.substring("http://".length());
    }
    return start.startsWith("//") ? "https:" + trimmed : null;
  }
}
