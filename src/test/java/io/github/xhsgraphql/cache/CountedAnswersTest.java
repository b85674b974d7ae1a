package io.github.xhsgraphql.cache;

import static io.github.xhsgraphql.cache.TestCaches.REQUEST;
import static io.github.xhsgraphql.cache.TestCaches.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Series;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the metrics count each answer once, by its source. */
class CountedAnswersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TieredAnswerCache cache = TestCaches.answerCache(new TestClock(), registry);

  private void ask(Uni<Sourced<String>> upstream) {
    PlannedRequest request = new PlannedRequest(Duration.ofSeconds(30), 5);
    cache
        .get(USER, REQUEST, request, attempts -> upstream)
        .onFailure(ChainFailure.class)
        .recoverWithNull()
        .await()
        .indefinitely();
  }

  private Map<String, Double> counted() {
    return registry.find("gateway.cache.answers").counters().stream()
        .collect(Collectors.toMap(counter -> counter.getId().getTag("source"), Counter::count));
  }

  @Test
  void aValueIsCounted() {
    Uni<Sourced<String>> value = Uni.createFrom().item(new Sourced<>("v", Series.APP_V2));
    ask(value);
    ask(value);
    assertThat(counted()).containsOnly(Map.entry("upstream", 1.0), Map.entry("local", 1.0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"NOT_FOUND", "PRIVATE"})
  void anAbsenceIsCounted(Reason absence) {
    Uni<Sourced<String>> none = Uni.createFrom().failure(new ChainFailure(absence, List.of()));
    ask(none);
    ask(none);
    ask(none);
    assertThat(counted()).containsOnly(Map.entry("upstream", 1.0), Map.entry("local", 2.0));
  }

  @Test
  void aFailureOfAllSeriesIsNotCounted() {
    ask(Uni.createFrom().failure(new ChainFailure(Reason.UNAVAILABLE, List.of())));
    assertThat(counted()).isEmpty();
  }
}
