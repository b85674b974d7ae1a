package io.github.xhsgraphql.engine;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Caches the data of whole answers as long as all of it is fresh. Clients share the cache, because
 * the data is the same for all clients.
 */
@Singleton
class KeptAnswers {

  /**
   * Maximum length in bytes of a cached answer and its query together. It is needed because the
   * cache limits only the number of its entries.
   */
  private static final int LARGEST = 100_000;

  private final NamedCache<Question, KeptAnswer> kept;
  private final Clock clock;
  private final Counter reused;

  KeptAnswers(@CacheName("responses") Cache kept, Clock clock, MeterRegistry registry) {
    this.kept = new NamedCache<>(kept);
    this.clock = clock;
    reused =
        Counter.builder("gateway.answers.reused")
            .description("Requests answered with the cached data of an equal request")
            .register(registry);
  }

  /**
   * Returns the cached answer to an equal request; empty if there is none, or if not all of its
   * data is fresh.
   */
  Optional<KeptAnswer> get(Question question) {
    KeptAnswer answer = kept.get(question);
    if (answer == null || !clock.instant().isBefore(answer.until())) {
      return Optional.empty();
    }
    reused.increment();
    return Optional.of(answer);
  }

  void put(Question question, KeptAnswer answer) {
    if (question.length() + answer.data().length() <= LARGEST) {
      kept.put(question, answer);
    }
  }

  void forget(@Observes UpstreamAddress.ResetEvent what) {
    if (what == UpstreamAddress.ResetEvent.ANSWERS) {
      kept.clear();
    }
  }
}
