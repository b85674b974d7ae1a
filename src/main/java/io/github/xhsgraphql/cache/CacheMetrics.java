package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts answers by their source. An absence is an answer; a failure of all series is not. */
@Singleton
class CacheMetrics {

  enum Source {
    /** A fresh entry of this process. */
    LOCAL,
    /** A fresh entry that another instance shared. */
    SHARED,
    /** A load that another request started. */
    COALESCED,
    UPSTREAM,
    /** An entry past its lifetime, served because no series answered. */
    STALE
  }

  private final MeterProvider<Counter> answers;

  CacheMetrics(MeterRegistry registry) {
    answers =
        Counter.builder("gateway.cache.answers")
            .description("Answers, including absences, by source")
            .withRegistry(registry);
  }

  void count(Operation<?, ?> operation, Source source) {
    answers
        .withTags("operation", operation.name(), "source", source.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
