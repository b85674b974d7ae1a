package io.github.xhsgraphql.tikhub;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The place where a page begins, as one series expresses it. Only the package of that series reads
 * or writes {@code values}. For all other code they are opaque.
 *
 * @param values the series' paging values by name, sorted; empty for the first page
 */
public record Position(Series series, Map<String, String> values) {

  public Position {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Returns the position of a list's first page in one series. */
  public static Position start(Series series) {
    return new Position(series, Map.of());
  }

  /** Returns a paging value, or {@code otherwise} if this position doesn't have it. */
  public String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
