package io.github.xhsgraphql.fallback;

/** Signals that the chain has to ask its next series. */
final class NextSeries extends RuntimeException {

  NextSeries() {
    super("next series", null, false, false);
  }
}
