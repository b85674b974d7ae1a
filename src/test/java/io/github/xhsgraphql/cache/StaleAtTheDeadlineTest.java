package io.github.xhsgraphql.cache;

import static io.github.xhsgraphql.cache.TestCaches.REQUEST;
import static io.github.xhsgraphql.cache.TestCaches.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Tests that a request whose deadline passes before upstream answers gets the stale entry, if one
 * exists.
 */
class StaleAtTheDeadlineTest {

  private static final Duration SOON = Duration.ofMillis(30);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final TestClock clock = new TestClock();
  private final TieredAnswerCache cache = TestCaches.answerCache(clock);
  private final CompletableFuture<Sourced<String>> hanging = new CompletableFuture<>();

  private CompletableFuture<CachedAnswer<String>> ask(PlannedRequest request) {
    return cache
        .get(USER, REQUEST, request, attempts -> Uni.createFrom().completionStage(hanging))
        .subscribeAsCompletionStage();
  }

  private void putAndAge() {
    cache.put(USER, REQUEST, new Sourced<>("old", Series.APP_V2));
    clock.pass(Duration.ofMinutes(1));
  }

  @Test
  void aRequestGetsTheStaleEntryAtItsDeadline() {
    putAndAge();
    CachedAnswer<String> answer = ask(new PlannedRequest(SOON, 5)).join();
    assertThat(answer.sourced().value()).isEqualTo("old");
    assertThat(answer.isStale()).isTrue();
    assertThat(answer.freshFor()).isZero();
  }

  @Test
  void aRequestThatJoinedLaterGetsTheStaleEntryAtItsDeadline() {
    putAndAge();
    var patient = ask(new PlannedRequest(LATER, 5));
    PlannedRequest hasty = new PlannedRequest(SOON, 5);
    assertThat(ask(hasty).join().isStale()).isTrue();
    assertThat(hasty.coalesced).isEqualTo(1);
    assertThat(patient).isNotDone();
    hanging.complete(new Sourced<>("new", Series.APP_V1));
    assertThat(patient.join().sourced().value()).isEqualTo("new");
    assertThat(patient.join().isStale()).isFalse();
  }

  @Test
  void withoutAStaleEntryTheRequestTimesOut() {
    assertThatThrownBy(ask(new PlannedRequest(SOON, 5))::join).hasMessageContaining("TIMED_OUT");
  }
}
