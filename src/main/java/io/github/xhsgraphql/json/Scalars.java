package io.github.xhsgraphql.json;

import org.jspecify.annotations.Nullable;

/** Upstream's numbers and truth values, which come as JSON's own here and as strings there. */
final class Scalars {

  private Scalars() {}

  /** A finite number; null where it is none. */
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

  /** True or false, also as 1 and 0; null where it is neither. */
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
