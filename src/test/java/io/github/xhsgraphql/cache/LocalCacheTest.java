package io.github.xhsgraphql.cache;

import static io.github.xhsgraphql.cache.TestCaches.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.cache.TestCaches.Thing;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalCacheTest {

  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final CacheEntry<String> VALUE =
      CacheEntry.value(
          new Sourced<>("v", Series.APP_V2), Instant.EPOCH, LIFETIME, Duration.ofDays(1));
  private static final CacheEntry<String> ABSENCE =
      CacheEntry.absence(new ChainFailure(Reason.NOT_FOUND, List.of()), Instant.EPOCH, LIFETIME);

  private final LocalCache cache = TestCaches.localCache(Duration.ofDays(1));

  private static final Map<Kind, Operation<Thing, String>> OPERATIONS =
      Arrays.stream(Kind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind, kind -> Operation.of(kind.name(), "x", kind, String.class)));

  private static CacheEntry.Key key(Kind kind) {
    return new CacheEntry.Key(OPERATIONS.get(kind), REQUEST);
  }

  @ParameterizedTest
  @EnumSource
  void aValueAndAnAbsenceReplaceEachOther(Kind kind) {
    cache.put(key(kind), VALUE);
    assertThat(cache.<String>get(key(kind))).isSameAs(VALUE);
    cache.put(key(kind), ABSENCE);
    assertThat(cache.<String>get(key(kind))).isSameAs(ABSENCE);
    cache.put(key(kind), VALUE);
    assertThat(cache.<String>get(key(kind))).isSameAs(VALUE);
    cache.clear();
    assertThat(cache.<String>get(key(kind))).isNull();
  }

  @Test
  void eachCacheHasItsMaximumSize() {
    List<CacheEntry.Key> keys =
        IntStream.range(0, 1_000)
            .mapToObj(
                number -> new CacheEntry.Key(OPERATIONS.get(Kind.USER), new Thing("n" + number)))
            .toList();
    cache.put(key(Kind.TOPIC), VALUE);
    keys.forEach(key -> cache.put(key, VALUE));
    // Caffeine evicts on a thread of its own.
    await()
        .untilAsserted(
            () -> assertThat(keys.stream().filter(key -> cache.get(key) != null)).hasSize(100));
    assertThat(cache.<String>get(key(Kind.TOPIC))).isNotNull();
  }

  @Test
  void theTimeToLiveIsTheSettingOfQuarkusCache() {
    assertThat(TestCaches.localCache(Duration.ofHours(3)).timeToLive(key(Kind.NOTE))).hasHours(3);
    assertThat(TestCaches.localCache(null).timeToLive(key(Kind.NOTE))).hasDays(1);
  }
}
