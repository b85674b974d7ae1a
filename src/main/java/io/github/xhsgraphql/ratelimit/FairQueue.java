package io.github.xhsgraphql.ratelimit;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A queue that serves its requesters in rotation, one item at a time. A requester with sixty items
 * therefore doesn't block the others. Not thread-safe.
 */
final class FairQueue<T> {

  private final Map<Object, Queue<T>> byRequester = new LinkedHashMap<>();
  private int size;

  void add(Object requester, T item) {
    byRequester.computeIfAbsent(requester, r -> new ArrayDeque<>()).add(item);
    size++;
  }

  /** Removes the next item; null if the queue is empty. */
  @Nullable T poll() {
    var requesters = byRequester.entrySet().iterator();
    if (!requesters.hasNext()) {
      return null;
    }
    var next = requesters.next();
    T item = next.getValue().remove();
    requesters.remove();
    if (!next.getValue().isEmpty()) {
      byRequester.put(next.getKey(), next.getValue());
    }
    size--;
    return item;
  }

  /** Removes the item, if the queue has it. */
  void remove(Object requester, T item) {
    Queue<T> items = byRequester.get(requester);
    if (items != null && items.remove(item)) {
      size--;
      if (items.isEmpty()) {
        byRequester.remove(requester);
      }
    }
  }

  int size() {
    return size;
  }
}
