package io.github.xhsgraphql.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.cache.CacheEntry;
import io.github.xhsgraphql.sandbox.CannedUpstream;
import io.github.xhsgraphql.support.Sha256;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/**
 * Measures the bytes that an entry of each cache takes on the heap. It fills the caches through
 * GraphQL, clears them one after the other, and sums up all live objects in between. Objects that
 * two caches share count for the cache that is cleared last. Entries that share one value count
 * once, because not all entries of a full cache do.
 */
@QuarkusTest
@QuarkusTestResource(value = CacheSizesBench.Upstream.class, restrictToAnnotatedClass = true)
class CacheSizesBench {

  private static final int ENTRIES = Integer.getInteger("bench.entries", 500);

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");

  private static final List<String> CACHES =
      List.of(
          "responses",
          "documents",
          "persisted-queries",
          "tokens",
          "seen-comments",
          "absences",
          "comments",
          "searches",
          "lists",
          "topics",
          "users",
          "videos",
          "notes");

  /** The canned upstream as a test resource. */
  public static class Upstream implements QuarkusTestResourceLifecycleManager {

    private CannedUpstream upstream;

    @Override
    public Map<String, String> start() {
      upstream = CannedUpstream.ofRealTexts();
      return Map.of(
          "gateway.sandbox", "false",
          "tikhub.base-url", upstream.address(),
          "tikhub.api-key", "bench");
    }

    @Override
    public void stop() {
      upstream.close();
    }
  }

  @Inject CacheManager caches;
  @Inject Config config;

  @Test
  void measure() throws JMException {
    assertThat(caches.getCacheNames()).containsExactlyInAnyOrderElementsOf(CACHES);
    CACHES.forEach(this::holdAll);
    for (int number = 0; number < ENTRIES; number++) {
      fill(number);
    }
    double all = 0;
    for (String name : CACHES) {
      CaffeineCache cache = cache(name);
      long entries = values(cache);
      assertThat(entries).as(name).isPositive();
      long before = live();
      cache.invalidateAll().await().indefinitely();
      double each = (double) (before - live()) / entries;
      long most = config.getValue(setting(name, "maximum-size"), Long.class);
      all += most * each;
      System.out.printf(
          "SIZES %s: %.0f bytes each of %d; %d make %.1f MB%n",
          name, each, entries, most, most * each / (1 << 20));
    }
    System.out.printf("SIZES all: %.0f MB%n", all / (1 << 20));
  }

  /** Returns the number of different values. (A first page is cached for its series as well.) */
  private static long values(CaffeineCache cache) {
    Set<Object> values = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Object key : cache.keySet()) {
      Object value = cache.getIfPresent(key).join();
      values.add(
          value instanceof CacheEntry<?> entry && entry.sourced() != null
              ? entry.sourced()
              : value);
    }
    return values.size();
  }

  private void fill(int number) {
    String id = "%024x".formatted(number).substring(8);
    ask(Queries.NOTE_WITH_COMMENTS, "id", "69e0c5a0" + id);
    ask(Queries.VIDEO, "id", CannedUpstream.VIDEO + "3c20" + id);
    ask(Queries.USER_WITH_NOTES, "user", "5e0a1b2c" + id);
    ask(Queries.TOPIC_WITH_NOTES, "id", "5ce7e984" + id);
    ask(Queries.SEARCH, "keyword", "咖啡" + number);
    ask(Queries.NOTE_WITH_COMMENTS, "id", CannedUpstream.GONE + "d0f0" + id);
    String document = Queries.NOTE_WITH_COMMENTS + " # " + number;
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "query", document,
                "variables", Map.of("id", "69e0c5a0" + id),
                "extensions",
                    Map.of(
                        "persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(document)))))
        .post("/graphql")
        .then()
        .statusCode(200);
  }

  private static void ask(String query, String variable, String value) {
    given()
        .contentType("application/json")
        .body(Map.of("query", query, "variables", Map.of(variable, value)))
        .post("/graphql")
        .then()
        .statusCode(200);
  }

  /** Prevents the eviction of entries before they are measured. */
  private void holdAll(String name) {
    cache(name).setMaximumSize(1_000_000);
    if (config.getOptionalValue(setting(name, "expire-after-write"), String.class).isPresent()) {
      cache(name).setExpireAfterWrite(Duration.ofDays(1));
    }
  }

  private static String setting(String cache, String name) {
    return "quarkus.cache.caffeine.\"" + cache + "\"." + name;
  }

  private CaffeineCache cache(String name) {
    return caches.getCache(name).orElseThrow().as(CaffeineCache.class);
  }

  /** Returns the bytes of all live objects. (The heap's own figure includes dead ones.) */
  private static long live() throws JMException {
    // Caffeine's maintenance may still refer to entries that were removed.
    ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.MINUTES);
    System.gc();
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Matcher total = TOTAL.matcher(histogram.toString());
    assertThat(total.find()).isTrue();
    return Long.parseLong(total.group(1));
  }
}
