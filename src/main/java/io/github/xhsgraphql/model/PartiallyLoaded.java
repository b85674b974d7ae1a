package io.github.xhsgraphql.model;

import java.util.Set;

/**
 * An object whose fields can be partly unknown, because a list, a mention, or a series without
 * those fields served it. A field that is named in its {@link MissingFields} is unknown rather than
 * empty.
 */
public interface PartiallyLoaded {

  MissingFields missing();

  /** Returns whether one of the fields, or a part of the object in it, may be missing. */
  default boolean mayLack(Set<String> fields) {
    return missing().includeAny(fields);
  }
}
