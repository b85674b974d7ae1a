package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The state of the running sandbox: the series that fail and the requests received. */
final class SandboxState {

  /**
   * The maximum number of stored requests, so that a long-running sandbox doesn't keep all of them.
   */
  private static final int REMEMBERED = 1_000;

  /** One upstream request, with its token masked. */
  record Request(Series series, String path, Map<String, String> query) {}

  private final Set<Series> down = ConcurrentHashMap.newKeySet();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtomicLong count = new AtomicLong();

  SandboxState(Set<Series> down) {
    this.down.addAll(down);
  }

  boolean isDown(Series series) {
    return down.contains(series);
  }

  void turn(Series series, boolean isDown) {
    if (isDown) {
      down.add(series);
    } else {
      down.remove(series);
    }
  }

  /** Makes all series work again and forgets all requests. */
  void reset() {
    down.clear();
    requests.clear();
    count.set(0);
  }

  void saw(Request request) {
    requests.add(request);
    if (count.incrementAndGet() > REMEMBERED) {
      requests.poll();
    }
  }

  /** Returns the latest requests since the last reset, oldest first. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Returns the number of all requests since the last reset. */
  long count() {
    return count.get();
  }
}
