package io.github.xhsgraphql.fallback;

/** Sends a chain on to its next series. */
final class NextSeries extends RuntimeException {

  NextSeries() {
    super("next series", null, false, false);
  }
}
