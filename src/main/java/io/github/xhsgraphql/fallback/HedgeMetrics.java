package io.github.xhsgraphql.fallback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;

/** Counts hedges, and the hedges that served first. {@code UpstreamMetrics} counts their cost. */
@Singleton
class HedgeMetrics {

  private final MeterProvider<Counter> hedges;
  private final MeterProvider<Counter> wins;

  HedgeMetrics(MeterRegistry registry) {
    hedges =
        Counter.builder("gateway.upstream.hedges")
            .description("Calls to a series because another series was slow")
            .withRegistry(registry);
    wins =
        Counter.builder("gateway.upstream.hedge.wins")
            .description(
                "Calls to a series because another series was slow, whose answer was served")
            .withRegistry(registry);
  }

  /**
   * Records a call of a source. From the first call on, the source's counters are exported, even if
   * they are 0.
   */
  void called(Source<?, ?> source, boolean isHedge) {
    Tags tags = tags(source);
    wins.withTags(tags);
    hedges.withTags(tags).increment(isHedge ? 1 : 0);
  }

  void won(Source<?, ?> source) {
    wins.withTags(tags(source)).increment();
  }

  private static Tags tags(Source<?, ?> source) {
    return Tags.of("series", source.series().name(), "operation", source.operation().name());
  }
}
