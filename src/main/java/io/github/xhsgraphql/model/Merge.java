package io.github.xhsgraphql.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Merges two answers about the same object, field by field.
 *
 * @param fuller the answer whose values come first
 * @param other the answer whose values replace those that {@code fuller} lacks
 */
public record Merge<T>(T fuller, T other) {

  /** Returns the value of a field; null if neither answer has one. */
  public <V> @Nullable V of(Function<T, @Nullable V> field) {
    V value = field.apply(fuller);
    return value != null ? value : field.apply(other);
  }

  /** Returns whether the other answer gives the value of any of the fields. */
  @SafeVarargs
  public final boolean takesAnyOf(Function<T, @Nullable Long>... fields) {
    for (Function<T, @Nullable Long> field : fields) {
      if (field.apply(fuller) == null && field.apply(other) != null) {
        return true;
      }
    }
    return false;
  }
}
