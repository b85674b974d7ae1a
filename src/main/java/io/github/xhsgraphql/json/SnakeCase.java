package io.github.xhsgraphql.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Converts names from {@code snake_case} to {@code camelCase}. Upstream uses both. */
final class SnakeCase {

  /**
   * Caches conversions. Reading one page looks up thousands of names, but only the few that occur
   * in the readers' code.
   */
  private static final Map<String, String> CAMEL = new ConcurrentHashMap<>();

  private SnakeCase() {}

  /**
   * Returns the name in {@code camelCase}; the name itself if it has no underscore.
   *
   * @param snake a name that a reader looks up; this class caches it forever
   */
  static String toCamel(String snake) {
    String camel = CAMEL.get(snake);
    // computeIfAbsent locks where two names share a bin, even for a name that is there.
    return camel == null ? CAMEL.computeIfAbsent(snake, SnakeCase::inCamelCase) : camel;
  }

  private static String inCamelCase(String snake) {
    int bar = snake.indexOf('_');
    if (bar <= 0) {
      return snake;
    }
    StringBuilder camel = new StringBuilder(snake.length());
    boolean upper = false;
    for (int i = 0; i < snake.length(); i++) {
      char c = snake.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return camel.toString();
  }
}
