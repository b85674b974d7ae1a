package io.github.xhsgraphql.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Series that hang for longer than a request may take fail it no more than those that say no. */
class StaleAtTheDeadlineTest {

  private record Thing(String name) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Operation<Thing, String> USER =
      Operation.of("user", "profiles", Operation.Kind.USER, String.class);

  private static final Thing ASK = new Thing("x");
  private static final Duration SOON = Duration.ofMillis(30);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final TestClock clock = new TestClock();
  private final CachingRecall recall = recall();
  private final CompletableFuture<Sourced<String>> hanging = new CompletableFuture<>();

  private CachingRecall recall() {
    CacheConfig config = new PlannedConfig();
    LocalStore local = TestCaches.localStore();
    CacheMetrics metrics = new CacheMetrics(new SimpleMeterRegistry());
    return new CachingRecall(local, new NothingShared(), metrics, config, clock);
  }

  private CompletableFuture<Recalled<String>> ask(PlannedRequest request) {
    return recall
        .serve(USER, ASK, request, attempts -> Uni.createFrom().completionStage(hanging))
        .subscribeAsCompletionStage();
  }

  private void learnAndGrowOld() {
    recall.learn(USER, ASK, new Sourced<>("old", Series.APP_V2));
    clock.pass(Duration.ofMinutes(1));
  }

  @Test
  void whoCanWaitNoLongerGetsWhatIsHeld() {
    learnAndGrowOld();
    Recalled<String> held = ask(new PlannedRequest(SOON, 5)).join();
    assertThat(held.served().value()).isEqualTo("old");
    assertThat(held.isStale()).isTrue();
    assertThat(held.freshFor()).isZero();
  }

  @Test
  void soDoesWhoCameLaterAndTheOthersStillWait() {
    learnAndGrowOld();
    var patient = ask(new PlannedRequest(LATER, 5));
    PlannedRequest hasty = new PlannedRequest(SOON, 5);
    assertThat(ask(hasty).join().isStale()).isTrue();
    assertThat(hasty.coalesced).isEqualTo(1);
    assertThat(patient).isNotDone();
    hanging.complete(new Sourced<>("new", Series.APP_V1));
    assertThat(patient.join().served().value()).isEqualTo("new");
    assertThat(patient.join().isStale()).isFalse();
  }

  @Test
  void withNothingHeldTheTimeIsUp() {
    assertThatThrownBy(ask(new PlannedRequest(SOON, 5))::join).hasMessageContaining("TIMED_OUT");
  }
}
