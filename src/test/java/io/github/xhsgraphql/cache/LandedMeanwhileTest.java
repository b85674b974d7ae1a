package io.github.xhsgraphql.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What another request's load brought between the look for it and the load is not loaded again. */
class LandedMeanwhileTest {

  private record Thing(String name) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Operation<Thing, String> USER =
      Operation.of("user", "profiles", Operation.Kind.USER, String.class);

  private static final Thing ASK = new Thing("x");

  /** Lets something happen when somebody who has looked asks for the time. */
  private static final class Interrupted extends Clock {
    private final TestClock time = new TestClock();
    private Runnable meanwhile = () -> {};

    @Override
    public Instant instant() {
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
      return time.instant();
    }

    @Override
    public ZoneId getZone() {
      return time.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Interrupted clock = new Interrupted();
  private final AtomicInteger loads = new AtomicInteger();
  private final CachingRecall recall = recall();

  private CachingRecall recall() {
    CacheConfig config = new PlannedConfig();
    LocalStore local = TestCaches.localStore();
    CacheMetrics metrics = new CacheMetrics(new SimpleMeterRegistry());
    return new CachingRecall(local, new NothingShared(), metrics, config, clock);
  }

  private Recalled<String> ask(PlannedRequest request) {
    return recall.serve(USER, ASK, request, this::load).subscribeAsCompletionStage().join();
  }

  private Uni<Sourced<String>> load(Attempts attempts) {
    return Uni.createFrom()
        .item(() -> new Sourced<>("load " + loads.incrementAndGet(), Series.APP_V2));
  }

  private static PlannedRequest request() {
    return new PlannedRequest(Duration.ofSeconds(30), 5);
  }

  @Test
  void isServedAsKnown() {
    ask(request());
    clock.time.pass(Duration.ofMinutes(1));
    PlannedRequest late = request();
    clock.meanwhile = () -> ask(request());
    assertThat(ask(late).served().value()).isEqualTo("load 2");
    assertThat(loads).hasValue(2);
    assertThat(late.cached).isEqualTo(1);
    assertThat(late.coalesced).isZero();
  }
}
