package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the components of records that have a value, at any depth, as paths. */
final class Components {

  /** Caches the components, because reflection lists them slowly. */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private Components() {}

  /** Returns the paths in the value that a reader read, such as {@code items[].author.nickname}. */
  static Set<String> of(Outcome<?> outcome) {
    Set<String> filled = new HashSet<>();
    if (outcome instanceof Outcome.Found<?> found) {
      collect("", found.value(), filled);
    }
    return filled;
  }

  private static void collect(String path, @Nullable Object value, Set<String> filled) {
    if (value instanceof MissingFields) {
      return; // It contains the names of missing fields.
    }
    if (value instanceof Record record) {
      for (RecordComponent component : COMPONENTS.get(record.getClass())) {
        String below = path.isEmpty() ? component.getName() : path + "." + component.getName();
        collect(below, value(record, component), filled);
      }
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> collect(path + "[]", item, filled));
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, entry) -> collect(path + "." + key, entry, filled));
    } else if (value != null && !value.toString().isBlank()) {
      filled.add(path);
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
