package io.github.xhsgraphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Whole answers, as long as all in them is fresh. Nothing in them is of one client's own: whoever
 * may ask gets the same data.
 */
@Singleton
class KeptAnswers {

  private final Cache<Question, KeptAnswer> kept;
  private final boolean enabled;
  private final Clock clock;
  private final Counter reused;

  KeptAnswers(AnswersConfig config, Clock clock, MeterRegistry registry) {
    this.enabled = config.maxSize().asLongValue() > 0;
    this.clock = clock;
    kept =
        Caffeine.newBuilder()
            // Upkeep is shorter than handing it to another thread.
            .executor(Runnable::run)
            .maximumWeight(config.maxSize().asLongValue())
            .weigher(
                (Question question, KeptAnswer answer) ->
                    question.approximateBytes() + answer.approximateBytes())
            .build();
    reused =
        Counter.builder("gateway.answers.reused")
            .description("Requests answered with the data of an equal one")
            .register(registry);
    Gauge.builder("gateway.answers.size", this, KeptAnswers::weight)
        .description("About how much memory whole answers take that are kept")
        .baseUnit("bytes")
        .register(registry);
  }

  /** Whether answers are kept at all. */
  boolean isEnabled() {
    return enabled;
  }

  /** The answer to the same question, if all in it is still fresh. */
  Optional<KeptAnswer> get(Question question) {
    KeptAnswer answer = kept.getIfPresent(question);
    if (answer == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(answer.until())) {
      kept.asMap().remove(question, answer);
      return Optional.empty();
    }
    reused.increment();
    return Optional.of(answer);
  }

  void put(Question question, KeptAnswer answer) {
    kept.put(question, answer);
  }

  void forget(@Observes UpstreamAddress.ResetEvent what) {
    if (what == UpstreamAddress.ResetEvent.ANSWERS) {
      kept.invalidateAll();
    }
  }

  private long weight() {
    kept.cleanUp();
    return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
