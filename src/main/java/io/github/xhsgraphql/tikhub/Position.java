package io.github.xhsgraphql.tikhub;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a page begins, in the words of one series. Only that series' own package reads or writes
 * {@code values}; to everybody else they are opaque.
 *
 * @param values the series' paging values by name, sorted; empty for the first page
 */
public record Position(Series series, Map<String, String> values) {

  public Position {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The first page of a list, pinned to a series. */
  public static Position start(Series series) {
    return new Position(series, Map.of());
  }

  /** The paging value, or {@code otherwise} where this position doesn't hold one. */
  public String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
