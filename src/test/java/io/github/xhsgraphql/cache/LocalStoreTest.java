package io.github.xhsgraphql.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalStoreTest {

  private record Thing(String name) implements Request {}

  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final Kept<String> ANSWER =
      Kept.something(
          new Sourced<>("v", Series.APP_V2), Instant.EPOCH, LIFETIME, Duration.ofDays(1));
  private static final Kept<String> ABSENCE =
      Kept.nothing(new ChainFailure(Reason.NOT_FOUND, List.of()), Instant.EPOCH, LIFETIME);

  private final LocalStore store = TestCaches.localStore();

  private static Key key(Operation operation) {
    return new Key(operation, new Thing("x"));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerAndAnAbsenceReplaceEachOther(Operation operation) {
    store.put(key(operation), ANSWER);
    assertThat(store.<String>get(key(operation))).isSameAs(ANSWER);
    store.put(key(operation), ABSENCE);
    assertThat(store.<String>get(key(operation))).isSameAs(ABSENCE);
    store.put(key(operation), ANSWER);
    assertThat(store.<String>get(key(operation))).isSameAs(ANSWER);
    store.clear();
    assertThat(store.<String>get(key(operation))).isNull();
  }

  @Test
  void eachCacheHoldsWhatItsSizeAllows() {
    List<Key> keys =
        IntStream.range(0, 1_000)
            .mapToObj(number -> new Key(Operation.USER, new Thing("n" + number)))
            .toList();
    store.put(key(Operation.TOPIC), ANSWER);
    keys.forEach(key -> store.put(key, ANSWER));
    // Caffeine evicts in a thread of its own.
    await()
        .untilAsserted(
            () -> assertThat(keys.stream().filter(key -> store.get(key) != null)).hasSize(100));
    assertThat(store.<String>get(key(Operation.TOPIC))).isNotNull();
  }

  /** Settings may be written with quotes around the name and without. */
  @Test
  void holdingTimesAreThoseOfQuarkusCache() {
    LocalStore configured =
        TestCaches.localStore(
            Map.of(
                "quarkus.cache.caffeine.expire-after-write", "2h",
                "quarkus.cache.caffeine.\"notes\".expire-after-write", "3h",
                "quarkus.cache.caffeine.lists.expire-after-write", "4h"));
    assertThat(configured.holdingTime(key(Operation.IMAGE_NOTE))).hasHours(3);
    assertThat(configured.holdingTime(key(Operation.TOPIC_NOTES))).hasHours(4);
    assertThat(configured.holdingTime(key(Operation.USER))).hasHours(2);
    assertThat(TestCaches.localStore(Map.of()).holdingTime(key(Operation.USER))).hasDays(1);
  }
}
