package io.github.xhsgraphql.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads texts, numbers and booleans, which upstream sends as JSON values or as strings. */
final class Scalars {

  private Scalars() {}

  /** Returns a scalar as text; null if it is blank or not a scalar. */
  static @Nullable String text(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    String text = node.asText();
    return text.isBlank() ? null : text;
  }

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
