package io.github.xhsgraphql.upstream;

import org.jspecify.annotations.Nullable;

/** What one operation is asked for: its arguments, the same for all series. */
public interface Ask {

  /** Where in a list to go on; null for single objects and for the start in any series. */
  default @Nullable Position at() {
    return null;
  }
}
