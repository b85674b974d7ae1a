package io.github.xhsgraphql.cache;

import static io.github.xhsgraphql.cache.TestCaches.REQUEST;
import static io.github.xhsgraphql.cache.TestCaches.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests a load that completes after another request's lookup and before that request joins it. */
class CompletedMeanwhileTest {

  /** A clock that runs an action when a caller reads it after its lookup. */
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
  private final TieredAnswerCache cache = TestCaches.answerCache(clock);

  private CachedAnswer<String> ask(PlannedRequest request) {
    return cache.get(USER, REQUEST, request, this::load).subscribeAsCompletionStage().join();
  }

  private Uni<Sourced<String>> load(Attempts attempts) {
    return Uni.createFrom()
        .item(() -> new Sourced<>("load " + loads.incrementAndGet(), Series.APP_V2));
  }

  private static PlannedRequest request() {
    return new PlannedRequest(Duration.ofSeconds(30), 5);
  }

  @Test
  void servesTheOtherRequest() {
    ask(request());
    clock.time.pass(Duration.ofMinutes(1));
    PlannedRequest late = request();
    clock.meanwhile = () -> ask(request());
    assertThat(ask(late).sourced().value()).isEqualTo("load 2");
    assertThat(loads).hasValue(2);
    assertThat(late.cached).isEqualTo(1);
    assertThat(late.coalesced).isZero();
  }
}
