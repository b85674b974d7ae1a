package io.github.xhsgraphql.doctor;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The places of the fields in a response, grouped by how they compare with the expected shape. It
 * never holds the values of fields.
 *
 * @param found expected fields that the response has
 * @param missing expected fields that the response lacks, except optional ones
 * @param otherType fields with another scalar type than expected, such as a number as text, which
 *     the readers accept
 * @param unreadable fields with a type that the readers don't accept, such as an object instead of
 *     text
 * @param unknown fields that are neither expected nor known
 */
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
   * Whether the readers can read all required fields: none is missing or unreadable. A number as
   * text, for example, is readable.
   */
  boolean areReadable() {
    return missing.isEmpty() && unreadable.isEmpty();
  }
}
