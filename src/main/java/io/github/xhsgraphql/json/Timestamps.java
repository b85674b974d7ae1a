package io.github.xhsgraphql.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Parses times, which upstream sends in seconds or in milliseconds. */
final class Timestamps {

  /** The smallest number that means milliseconds (docs/upstream.md 2.6). */
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
