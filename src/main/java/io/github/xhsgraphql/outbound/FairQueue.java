package io.github.xhsgraphql.outbound;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A queue in which those who ask take turns: who asks for sixty things waits behind everybody's
 * first. Not safe for threads by itself.
 */
final class FairQueue<T> {

  private final Map<Object, Queue<T>> byAsker = new LinkedHashMap<>();
  private int size;

  void add(Object asker, T item) {
    byAsker.computeIfAbsent(asker, a -> new ArrayDeque<>()).add(item);
    size++;
  }

  /** Takes the next; null if nobody waits. */
  @Nullable T poll() {
    var askers = byAsker.entrySet().iterator();
    if (!askers.hasNext()) {
      return null;
    }
    var next = askers.next();
    T item = next.getValue().remove();
    askers.remove();
    if (!next.getValue().isEmpty()) {
      byAsker.put(next.getKey(), next.getValue());
    }
    size--;
    return item;
  }

  void remove(Object asker, T item) {
    Queue<T> items = byAsker.get(asker);
    if (items != null && items.remove(item)) {
      size--;
      if (items.isEmpty()) {
        byAsker.remove(asker);
      }
    }
  }

  int size() {
    return size;
  }
}
