package io.github.xhsgraphql.sandbox;

import java.util.Map;

/**
 * The query parameters of one upstream request.
 *
 * @param values the values by name, in the order of the request
 */
record Query(Map<String, String> values) {

  /** Returns the parameter, or an empty string if it is missing. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /**
   * Returns the parameter. Throws a {@link Refusal} if it is missing (HTTP 422) or empty (HTTP 400,
   * docs/upstream.md 1.4).
   */
  String required(String name) {
    if (!values.containsKey(name)) {
      throw Refusal.missing(name);
    }
    String value = text(name);
    if (value.isBlank()) {
      throw Refusal.fetchFailed();
    }
    return value;
  }

  int integer(String name, int otherwise) {
    if (!values.containsKey(name)) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException notANumber) {
      throw Refusal.notAnInteger(name);
    }
  }
}
