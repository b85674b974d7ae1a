package io.github.xhsgraphql.sandbox;

import java.util.Map;

/**
 * The parameters of one upstream request.
 *
 * @param values by name, in the order in which they came
 */
record Query(Map<String, String> values) {

  /** The parameter; empty where it wasn't given. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** The parameter; missing is 422, empty is 400 (docs/upstream.md 1.4). */
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
