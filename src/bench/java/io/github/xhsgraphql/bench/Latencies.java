package io.github.xhsgraphql.bench;

import java.util.Arrays;

/**
 * The results of a run of requests.
 *
 * @param sorted latencies in nanoseconds, ascending
 * @param seconds the duration of the run
 * @param failed the number of requests without a response that has data and no errors
 */
record Latencies(long[] sorted, double seconds, long failed) {

  Latencies {
    Arrays.sort(sorted);
  }

  double perSecond() {
    return sorted.length / seconds;
  }

  /** Returns a percentile in milliseconds. */
  double percentile(double percent) {
    int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }
}
