package io.github.xhsgraphql.observability;

import java.time.Duration;
import java.util.stream.DoubleStream;

/** The bounds of a histogram's buckets, which Micrometer takes as durations. */
final class Buckets {

  private Buckets() {}

  static Duration[] seconds(double... bounds) {
    return DoubleStream.of(bounds)
        .mapToObj(bound -> Duration.ofMillis(Math.round(bound * 1_000)))
        .toArray(Duration[]::new);
  }
}
