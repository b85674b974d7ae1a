package io.github.xhsgraphql.support;

import java.time.Duration;
import java.util.List;

/**
 * The times of calls.
 *
 * @param nanos times in nanoseconds, in ascending order, from any origin
 */
public record CallTimes(List<Long> nanos) {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Returns the number of calls in this many seconds from the first call on. */
  public int within(int seconds) {
    return (int) nanos.stream().filter(at -> at - nanos.get(0) < seconds * SECOND).count();
  }

  /** Returns the largest number of calls in any second, wherever it begins. */
  public int mostInASecond() {
    int most = 0;
    int first = 0;
    for (int last = 0; last < nanos.size(); last++) {
      while (nanos.get(last) - nanos.get(first) >= SECOND) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  /** Returns the shortest and the longest time between two calls. */
  public List<Duration> spacing() {
    long shortest = Long.MAX_VALUE;
    long longest = 0;
    for (int i = 1; i < nanos.size(); i++) {
      long spacing = nanos.get(i) - nanos.get(i - 1);
      shortest = Math.min(shortest, spacing);
      longest = Math.max(longest, spacing);
    }
    return List.of(Duration.ofNanos(shortest), Duration.ofNanos(longest));
  }
}
