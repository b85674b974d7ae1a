package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Counts where answers came from. That there is nothing is one; that no series could tell is none.
 */
@Singleton
class CacheMetrics {

  /** Where an answer came from. */
  enum Source {
    /** This process knew it. */
    LOCAL,
    /** Another instance had shared it. */
    SHARED,
    /** Another request was just asking for it. */
    COALESCED,
    /** Upstream was asked. */
    UPSTREAM,
    /** No series answered; what was known is past its lifetime. */
    STALE
  }

  private final MeterProvider<Counter> answers;

  CacheMetrics(MeterRegistry registry) {
    answers =
        Counter.builder("gateway.cache.answers")
            .description("What was answered, if only that there is nothing, by where it came from")
            .withRegistry(registry);
  }

  void count(Operation<?, ?> operation, Source source) {
    answers
        .withTags("operation", operation.name(), "source", source.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** What came from upstream as a failure: that there is nothing is an answer, kept like others. */
  void countFailed(Operation<?, ?> operation, Throwable failure) {
    if (failure instanceof ChainFailure chain && chain.isOfAbsence()) {
      count(operation, Source.UPSTREAM);
    }
  }
}
