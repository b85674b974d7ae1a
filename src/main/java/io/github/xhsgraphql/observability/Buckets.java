package io.github.xhsgraphql.observability;

import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * Converts the bounds of a histogram's buckets from seconds to the durations that Micrometer takes.
 */
final class Buckets {

  private Buckets() {}

  static Duration[] seconds(double... bounds) {
    return DoubleStream.of(bounds)
        .mapToObj(bound -> Duration.ofMillis(Math.round(bound * 1_000)))
        .toArray(Duration[]::new);
  }
}
