package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What can be switched and read while the sandbox serves: which series fail, what was asked. */
final class SandboxState {

  /** A long-lived sandbox shouldn't remember for ever. */
  private static final int REMEMBERED = 1_000;

  /** One upstream request, its token hidden. */
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

  /** All series up, nothing asked yet. */
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

  /** The requests since the last reset, oldest first; of very many only the latest. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** How many requests there were since the last reset. */
  long count() {
    return count.get();
  }
}
