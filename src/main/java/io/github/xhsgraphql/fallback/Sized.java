package io.github.xhsgraphql.fallback;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A record that tells about how much memory it takes, so that what is kept can be bounded. */
public interface Sized {

  /** About how many bytes; to be right within a factor of two is enough. */
  int approximateBytes();

  /** About how many bytes a text takes. */
  static int of(@Nullable String text) {
    return text == null ? 0 : 48 + 2 * text.length();
  }

  /** About how many bytes the things of a list take. */
  static int of(@Nullable Collection<? extends Sized> things) {
    return things == null
        ? 0
        : things.stream().mapToInt(thing -> 8 + thing.approximateBytes()).sum();
  }
}
