package io.github.xhsgraphql.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names in {@code snake_case}, which upstream writes in {@code camelCase} as well. */
final class SnakeCase {

  /** Thousands are looked up in a page, always the same few: those that readers have in them. */
  private static final Map<String, String> CAMEL = new ConcurrentHashMap<>();

  private SnakeCase() {}

  /**
   * The name in {@code camelCase}; the name itself where the two are the same.
   *
   * @param snake a name that a reader looks for; it is remembered
   */
  static String toCamel(String snake) {
    return CAMEL.computeIfAbsent(snake, SnakeCase::inCamelCase);
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
