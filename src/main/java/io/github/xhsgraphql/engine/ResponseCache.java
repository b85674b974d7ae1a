package io.github.xhsgraphql.engine;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.graphql.request.SerializedData;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Caches the data of whole responses as long as all of it is fresh. Clients share the cache,
 * because the data is the same for all clients.
 */
@Singleton
class ResponseCache {

  /**
   * Maximum length of a cached response in bytes, plus the length of its query in characters. It is
   * needed because the cache limits only the number of its entries. Chinese takes three bytes a
   * character.
   */
  private static final int MAX_BYTES = 200_000;

  /**
   * The data of a whole response, for equal requests.
   *
   * @param lookups the number of upstream results that the response consists of
   * @param freshUntil when the first of these results stops being fresh
   */
  record Entry(SerializedData data, int lookups, Instant freshUntil) {}

  private final NamedCache<ResponseKey, Entry> entries;
  private final Clock clock;
  private final Counter reused;

  ResponseCache(@CacheName("responses") Cache entries, Clock clock, MeterRegistry registry) {
    this.entries = new NamedCache<>(entries);
    this.clock = clock;
    reused =
        Counter.builder("gateway.answers.reused")
            .description("Requests answered with the cached data of an equal request")
            .register(registry);
  }

  /**
   * Returns the cached response to an equal request; empty if there is none, or if not all of its
   * data is fresh.
   */
  Optional<Entry> get(ResponseKey key) {
    Entry entry = entries.get(key);
    if (entry == null || !clock.instant().isBefore(entry.freshUntil())) {
      return Optional.empty();
    }
    reused.increment();
    return Optional.of(entry);
  }

  void put(ResponseKey key, Entry entry) {
    if (key.length() + entry.data().length() <= MAX_BYTES) {
      entries.put(key, entry);
    }
  }

  void clear(@Observes UpstreamAddress.ResetEvent reset) {
    if (reset == UpstreamAddress.ResetEvent.ANSWERS) {
      entries.clear();
    }
  }
}
