package io.github.xhsgraphql.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Upstream's times: seconds here, milliseconds there. */
final class Timestamps {

  /** From here on a number means milliseconds (docs/upstream.md 2). */
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private Timestamps() {}

  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      long number = Long.parseLong(text.strip());
      if (number <= 0) {
        return null;
      }
      return number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
