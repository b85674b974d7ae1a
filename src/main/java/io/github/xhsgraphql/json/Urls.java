package io.github.xhsgraphql.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media addresses as upstream gives them: {@code http} and {@code https} mixed, hosts the same. */
final class Urls {

  private Urls() {}

  /** The address under https (docs/upstream.md 2.8); null where it is no web address. */
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
