package io.github.xhsgraphql.bench;

import java.util.Arrays;

/**
 * What a run of requests took.
 *
 * @param sorted latencies in nanoseconds, ascending
 * @param seconds how long the run took
 * @param failed how many requests weren't answered with data alone
 */
record Latencies(long[] sorted, double seconds, long failed) {

  Latencies {
    Arrays.sort(sorted);
  }

  double perSecond() {
    return sorted.length / seconds;
  }

  /** In milliseconds. */
  double percentile(double percent) {
    int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }
}
