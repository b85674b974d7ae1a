package io.github.xhsgraphql.doctor;

import java.util.SortedSet;
import java.util.TreeSet;

/** Which fields came. All are places, none holds a value. */
record Fields(
    SortedSet<String> found,
    SortedSet<String> missing,
    SortedSet<String> otherType,
    SortedSet<String> unreadable,
    SortedSet<String> unknown) {

  Fields() {
    this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /**
   * Whether readers can take what they need: none of it is missing, or an object where a value was
   * expected and the like. Numbers that come as text and the like are read.
   */
  boolean areReadable() {
    return missing.isEmpty() && unreadable.isEmpty();
  }
}
