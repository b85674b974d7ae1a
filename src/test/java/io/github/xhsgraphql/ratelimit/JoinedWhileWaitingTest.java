package io.github.xhsgraphql.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamLimiter.Permit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests that a call for several requests waits until the latest of their deadlines. */
class JoinedWhileWaitingTest {

  private static final Duration SOON = Duration.ofMillis(30);
  private static final Duration LATER = Duration.ofMillis(150);

  /** A shared load, which other requests can join. */
  private static final class SharedLoad implements CallBudget {
    private volatile long deadline;

    SharedLoad(Duration remaining) {
      join(remaining);
    }

    void join(Duration remaining) {
      deadline = System.nanoTime() + remaining.toNanos();
    }

    @Override
    public Uni<RunningCall> begin(String operation, Series series) {
      return Uni.createFrom().nullItem();
    }

    @Override
    public Duration remaining() {
      return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public Object requester() {
      return this;
    }
  }

  private final FairUpstreamLimiter limiter = new PlannedLimiter().open(100, 1);
  private final Permit busy = enter(new SharedLoad(Duration.ofSeconds(30))).join();

  private CompletableFuture<Permit> enter(CallBudget who) {
    return limiter.acquire(who).subscribeAsCompletionStage();
  }

  @Test
  void theFirstRequestsDeadlineDoesNotEndTheWait() {
    SharedLoad sharedLoad = new SharedLoad(SOON);
    CompletableFuture<Permit> permit = enter(sharedLoad);
    sharedLoad.join(Duration.ofSeconds(30));
    // This takes longer than the first request's deadline.
    assertThatThrownBy(enter(new SharedLoad(LATER))::join).hasMessageContaining("THROTTLED");
    assertThat(permit).isNotDone();
    busy.release();
    assertThat(permit.join()).isNotNull();
  }

  @Test
  void theLastRequestsDeadlineEndsTheWait() {
    SharedLoad sharedLoad = new SharedLoad(SOON);
    CompletableFuture<Permit> permit = enter(sharedLoad);
    sharedLoad.join(LATER);
    assertThatThrownBy(permit::join).hasMessageContaining("THROTTLED");
    busy.release();
    assertThat(enter(new SharedLoad(LATER)).join())
        .as("the expired call holds no permit")
        .isNotNull();
  }
}
