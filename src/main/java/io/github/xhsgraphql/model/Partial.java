package io.github.xhsgraphql.model;

import java.util.Set;

/**
 * An object of which only a part may be known, because a list, a mention or a series that lacks a
 * field gave it. A field that is named in its {@link MissingFields} is unknown rather than empty.
 */
public interface Partial {

  MissingFields missing();

  /** Whether one of the fields, or a part of what it leads to, may be missing. */
  default boolean mayLack(Set<String> fields) {
    return missing().includeAny(fields);
  }
}
