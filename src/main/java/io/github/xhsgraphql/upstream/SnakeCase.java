package io.github.xhsgraphql.upstream;

/** Names in {@code snake_case}, which upstream writes in {@code camelCase} as well. */
final class SnakeCase {

  private SnakeCase() {}

  /** The name in {@code camelCase}; the name itself where the two are the same. */
  static String toCamel(String snake) {
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
