package io.github.xhsgraphql.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges the data of deferred fragments into the data of a response. */
final class ResultData {

  private ResultData() {}

  /** Returns the object at a path in the data; null if there is none. */
  @SuppressWarnings("unchecked") // the keys of results are strings
  static @Nullable Map<String, @Nullable Object> at(@Nullable Object data, List<Object> path) {
    Object at = data;
    for (Object step : path) {
      if (at instanceof Map<?, ?> object) {
        at = object.get(step);
      } else if (at instanceof List<?> list) {
        at = list.get((Integer) step);
      } else {
        return null;
      }
    }
    return at instanceof Map<?, ?> object ? (Map<String, @Nullable Object>) object : null;
  }

  /**
   * Adds the fields of a fragment to its object. Objects and lists that are in both are merged.
   *
   * @param keys the result keys of all fields of the object, in the order that the object has
   *     afterwards
   */
  static void merge(
      Map<String, @Nullable Object> object,
      Map<String, ? extends @Nullable Object> fields,
      Set<String> keys) {
    merge(object, fields);
    for (String key : keys) {
      if (object.containsKey(key)) {
        object.put(key, object.remove(key));
      }
    }
  }

  private static void merge(
      Map<String, @Nullable Object> object, Map<String, ? extends @Nullable Object> fields) {
    fields.forEach((key, value) -> object.put(key, merged(object.get(key), value)));
  }

  @SuppressWarnings("unchecked") // the keys of results are strings
  private static @Nullable Object merged(@Nullable Object known, @Nullable Object more) {
    if (more instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> all =
          known instanceof Map<?, ?>
              ? (Map<String, @Nullable Object>) known
              : new LinkedHashMap<>();
      merge(all, (Map<String, @Nullable Object>) object);
      return all;
    }
    if (more instanceof List<?> list) {
      List<?> before =
          known instanceof List<?> same && same.size() == list.size() ? same : List.of();
      List<@Nullable Object> all = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        all.add(merged(before.isEmpty() ? null : before.get(i), list.get(i)));
      }
      return all;
    }
    return more;
  }
}
