package io.github.xhsgraphql.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
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

class LocalStoreTest {

  private record Thing(String name) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final Kept<String> ANSWER =
      Kept.something(
          new Sourced<>("v", Series.APP_V2), Instant.EPOCH, LIFETIME, Duration.ofDays(1));
  private static final Kept<String> ABSENCE =
      Kept.nothing(new ChainFailure(Reason.NOT_FOUND, List.of()), Instant.EPOCH, LIFETIME);

  private final LocalStore store = TestCaches.localStore();

  private static final Map<Kind, Operation<Thing, String>> OPERATIONS =
      Arrays.stream(Kind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind, kind -> Operation.of(kind.name(), "x", kind, String.class)));

  private static Key key(Kind kind) {
    return new Key(OPERATIONS.get(kind), new Thing("x"));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerAndAnAbsenceReplaceEachOther(Kind kind) {
    store.put(key(kind), ANSWER);
    assertThat(store.<String>get(key(kind))).isSameAs(ANSWER);
    store.put(key(kind), ABSENCE);
    assertThat(store.<String>get(key(kind))).isSameAs(ABSENCE);
    store.put(key(kind), ANSWER);
    assertThat(store.<String>get(key(kind))).isSameAs(ANSWER);
    store.clear();
    assertThat(store.<String>get(key(kind))).isNull();
  }

  @Test
  void eachCacheHoldsWhatItsSizeAllows() {
    List<Key> keys =
        IntStream.range(0, 1_000)
            .mapToObj(number -> new Key(OPERATIONS.get(Kind.USER), new Thing("n" + number)))
            .toList();
    store.put(key(Kind.TOPIC), ANSWER);
    keys.forEach(key -> store.put(key, ANSWER));
    // Caffeine evicts in a thread of its own.
    await()
        .untilAsserted(
            () -> assertThat(keys.stream().filter(key -> store.get(key) != null)).hasSize(100));
    assertThat(store.<String>get(key(Kind.TOPIC))).isNotNull();
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
    assertThat(configured.holdingTime(key(Kind.NOTE))).hasHours(3);
    assertThat(configured.holdingTime(key(Kind.LIST))).hasHours(4);
    assertThat(configured.holdingTime(key(Kind.USER))).hasHours(2);
    assertThat(TestCaches.localStore(Map.of()).holdingTime(key(Kind.USER))).hasDays(1);
  }
}
