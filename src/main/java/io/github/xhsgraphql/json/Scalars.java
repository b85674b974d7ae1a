package io.github.xhsgraphql.json;

import org.jspecify.annotations.Nullable;

/** Parses numbers and booleans, which upstream sends as JSON values or as strings. */
final class Scalars {

  private Scalars() {}

  /** Returns a finite number; null if the text isn't one. */
  static @Nullable Double number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? (Double) number : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** Returns a boolean, which can also be 1 or 0; null if the text is none of these. */
  static @Nullable Boolean bool(@Nullable String text) {
    if ("true".equalsIgnoreCase(text) || "1".equals(text)) {
      return true;
    }
    if ("false".equalsIgnoreCase(text) || "0".equals(text)) {
      return false;
    }
    return null;
  }
}
