package io.github.xhsgraphql.doctor;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The result of comparing the fields in a response with the expected shape. It contains the places
 * of the fields, and never their values.
 *
 * @param found expected fields that the response has
 * @param missing expected fields that the response lacks, except optional ones
 * @param otherType fields with another scalar type than expected, such as a number as text, which
 *     the readers accept
 * @param unreadable fields with a type that the readers don't accept, such as an object instead of
 *     text
 * @param unknown fields that the shape neither expects nor lists as known
 */
record FieldComparison(
    SortedSet<String> found,
    SortedSet<String> missing,
    SortedSet<String> otherType,
    SortedSet<String> unreadable,
    SortedSet<String> unknown) {

  FieldComparison() {
    this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /**
   * Returns whether the readers can read all required fields: none is missing or unreadable. A
   * field with another scalar type, such as a number as text, is readable.
   */
  boolean areReadable() {
    return missing.isEmpty() && unreadable.isEmpty();
  }
}
