package io.github.xhsgraphql.support;

import java.time.Duration;
import java.util.List;

/**
 * When calls were made.
 *
 * @param nanos in ascending order, since any time
 */
public record CallTimes(List<Long> nanos) {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** How many calls there were in the given seconds from the first one on. */
  public int within(int seconds) {
    return (int) nanos.stream().filter(at -> at - nanos.get(0) < seconds * SECOND).count();
  }

  /** The most calls in any second, wherever it begins. */
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

  /** The shortest and the longest time between two calls. */
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
