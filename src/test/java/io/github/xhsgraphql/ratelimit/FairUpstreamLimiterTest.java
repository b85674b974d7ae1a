package io.github.xhsgraphql.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.support.VirtualTime;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamLimiter.Permit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Tests which calls are permitted, wait or are rejected, with a rate limiter that the test
 * controls.
 */
class FairUpstreamLimiterTest {

  private final PlannedLimiter planned = new PlannedLimiter();
  private final PlannedRateLimiter rate = planned.rate();

  private FairUpstreamLimiter limiter(double perSecond, int atOnce) {
    return planned.open(perSecond, atOnce);
  }

  private record Requester(Supplier<Object> name, long deadline) implements CallBudget {
    Requester(Supplier<Object> name, Duration remaining) {
      this(name, System.nanoTime() + remaining.toNanos());
    }

    Requester(String name, Duration remaining) {
      this(() -> name, remaining);
    }

    @Override
    public Duration remaining() {
      return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public Uni<RunningCall> begin(String operation, Series series) {
      return Uni.createFrom().nullItem();
    }

    @Override
    public Object requester() {
      return name.get();
    }
  }

  private static Requester requester(String name) {
    return new Requester(name, Duration.ofSeconds(30));
  }

  private static CompletableFuture<Permit> enter(FairUpstreamLimiter limiter, Requester requester) {
    return limiter.acquire(requester).subscribeAsCompletionStage();
  }

  @Test
  void noMoreSourcesHoldPermitsThanThereArePlaces() {
    FairUpstreamLimiter limiter = limiter(10, 2);
    Permit first = enter(limiter, requester("a")).join();
    enter(limiter, requester("a")).join();
    CompletableFuture<Permit> third = enter(limiter, requester("a"));
    assertThat(third).isNotDone();
    first.release();
    assertThat(third.join()).isNotNull();
    first.release();
    assertThat(enter(limiter, requester("a"))).as("releasing twice frees one place").isNotDone();
  }

  @Test
  void requestsTakeTurns() {
    FairUpstreamLimiter limiter = limiter(10, 1);
    Permit busy = enter(limiter, requester("a")).join();
    CompletableFuture<Permit> a2 = enter(limiter, requester("a"));
    CompletableFuture<Permit> a3 = enter(limiter, requester("a"));
    CompletableFuture<Permit> b1 = enter(limiter, requester("b"));
    busy.release();
    a2.join().release();
    assertThat(b1.join()).isNotNull();
    assertThat(a3).isNotDone();
  }

  @Test
  void aCallThatTheRateCannotReachInTimeIsRejectedImmediately() {
    FairUpstreamLimiter limiter = limiter(2, 1);
    enter(limiter, requester("a")).join();
    for (int i = 0; i < 4; i++) {
      assertThat(enter(limiter, requester("a"))).isNotDone();
    }
    assertThatThrownBy(() -> enter(limiter, new Requester("b", Duration.ofSeconds(2))).join())
        .hasRootCauseInstanceOf(ChainFailure.class)
        .hasMessageContaining("THROTTLED");
    assertThat(enter(limiter, new Requester("b", Duration.ofSeconds(3)))).isNotDone();
  }

  @Test
  void aCallThatWaitsUntilItsDeadlineIsRejectedAndTakesNoPlace() {
    FairUpstreamLimiter limiter = limiter(10, 1);
    Permit busy = enter(limiter, requester("a")).join();
    assertThatThrownBy(() -> enter(limiter, new Requester("b", Duration.ofMillis(30))).join())
        .hasMessageContaining("THROTTLED");
    busy.release();
    assertThat(enter(limiter, requester("c")).join()).isNotNull();
  }

  @Test
  void aCallWaitsAsLongAsTheRateLimiterSays() {
    rate.waits.add(Duration.ofMillis(20));
    rate.waits.add(Duration.ofMillis(10));
    assertThat(enter(limiter(10, 5), requester("a")).join()).isNotNull();
    assertThat(rate.taken).isEqualTo(1);
  }

  @Test
  void manyCallsCanBePermittedAtOnce() {
    FairUpstreamLimiter limiter = limiter(1_000_000, 100_000);
    rate.waits.add(Duration.ofMillis(50));
    List<CompletableFuture<Permit>> all = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      all.add(enter(limiter, requester("a" + i)));
    }
    assertThat(all).allSatisfy(permit -> assertThat(permit.join()).isNotNull());
  }

  @Test
  void aWaitingCallContinuesInAnotherThreadThanTheOneThatFreesItsPlace() {
    FairUpstreamLimiter limiter = limiter(10, 1);
    Permit busy = enter(limiter, requester("a")).join();
    CompletableFuture<Thread> next =
        limiter
            .acquire(requester("b"))
            .map(permit -> Thread.currentThread())
            .subscribeAsCompletionStage();
    busy.release();
    assertThat(next.join()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void aRateLimiterThatFailsIsAskedAgain() {
    rate.failures = 1;
    assertThat(enter(limiter(10, 1), requester("a")).join()).isNotNull();
  }

  @Test
  void anUnusedPermitIsReturnedAndEachFurtherCallTakesItsOwn() {
    FairUpstreamLimiter limiter = limiter(10, 5);
    enter(limiter, requester("a")).join().release();
    assertThat(rate.released).isEqualTo(1);
    Permit permit = enter(limiter, requester("a")).join();
    permit.begin("user", Series.APP_V1).await().indefinitely();
    assertThat(rate.taken).isEqualTo(2);
    permit.begin("user", Series.APP_V1).await().indefinitely();
    assertThat(rate.taken).isEqualTo(3);
    permit.release();
    assertThat(rate.released).isEqualTo(1);
  }

  @Test
  void noCallIsPermittedDuringABackOff() {
    FairUpstreamLimiter limiter = limiter(10, 5);
    limiter.throttled(Duration.ofSeconds(20));
    assertThatThrownBy(() -> enter(limiter, new Requester("a", Duration.ofSeconds(19))).join())
        .hasMessageContaining("THROTTLED");
    assertThat(rate.taken).isZero();
    planned.clock().pass(Duration.ofSeconds(20));
    assertThat(enter(limiter, requester("a")).join()).isNotNull();
  }

  private static void expectRetryAfter(CompletableFuture<Permit> refused, int seconds) {
    assertThatThrownBy(refused::join)
        .cause()
        .isInstanceOfSatisfying(
            ChainFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(ChainFailure.Reason.THROTTLED);
              assertThat(failure.retryAfter()).contains(Duration.ofSeconds(seconds));
            });
  }

  @Test
  void noCallWaitsForALongBackOff() {
    planned.clock().stop();
    FairUpstreamLimiter limiter = limiter(10, 1);
    Permit busy = enter(limiter, requester("a")).join();
    CompletableFuture<Permit> waiting = enter(limiter, requester("b"));
    limiter.throttled(Duration.ofSeconds(20));
    expectRetryAfter(waiting, 20);
    busy.release();
    planned.clock().pass(Duration.ofSeconds(14));
    expectRetryAfter(enter(limiter, requester("c")), 6);
    assertThat(planned.metrics().get("gateway.outbound.refused").counter().count()).isEqualTo(2);
    assertThat(planned.metrics().get("gateway.outbound.running").gauge().value()).isZero();
    planned.clock().pass(Duration.ofSeconds(1));
    assertThat(enter(limiter, requester("d"))).as("waits for five seconds").isNotDone();
  }

  @Test
  void noFurtherCallWaitsForALongBackOff() {
    planned.clock().stop();
    FairUpstreamLimiter limiter = limiter(10, 1);
    Permit permit = enter(limiter, requester("a")).join();
    permit.begin("user", Series.APP_V1).await().indefinitely();
    limiter.throttled(Duration.ofSeconds(20));
    assertThatThrownBy(() -> permit.begin("user", Series.APP_V1).await().indefinitely())
        .isInstanceOfSatisfying(
            ChainFailure.class,
            failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(20)));
  }

  @Test
  void furtherCallsGoBeforeFirstCalls() {
    VirtualTime time = new VirtualTime();
    PlannedLimiter.Config config = new PlannedLimiter.Config(10, 5);
    FairUpstreamLimiter limiter =
        planned.open(new LocalRateLimiter(config, time::nanoTime), config, time.timing());
    Permit permit = enter(limiter, requester("a")).join();
    permit.begin("user", Series.APP_V1).await().indefinitely();
    CompletableFuture<Permit> other = enter(limiter, requester("b"));
    CompletableFuture<RunningCall> further =
        permit.begin("user", Series.APP_V1).subscribeAsCompletionStage();
    time.pass(Duration.ofMillis(110));
    assertThat(further).isDone();
    assertThat(other).isNotDone();
    time.pass(Duration.ofMillis(100));
    assertThat(other).isDone();
  }

  @Test
  void noCallWaitsForALongPauseOfAnotherInstance() {
    planned.clock().stop();
    FairUpstreamLimiter limiter = limiter(10, 1);
    rate.pausedFor = Duration.ofSeconds(20);
    expectRetryAfter(enter(limiter, requester("a")), 20);
    rate.pausedFor = Duration.ZERO;
    planned.clock().pass(Duration.ofSeconds(20));
    assertThat(enter(limiter, requester("b")).join()).isNotNull();
  }

  @Test
  void callsWaitForAShortBackOff() {
    VirtualTime time = new VirtualTime();
    planned.clock().stop();
    FairUpstreamLimiter limiter =
        planned.open(rate, new PlannedLimiter.Config(10, 1), time.timing());
    limiter.throttled(Duration.ofSeconds(4));
    CompletableFuture<Permit> waiting = enter(limiter, requester("a"));
    time.pass(Duration.ofSeconds(3));
    assertThat(waiting).isNotDone();
    planned.clock().pass(Duration.ofSeconds(4));
    time.pass(Duration.ofSeconds(2));
    assertThat(waiting).isCompleted();
  }

  /** The requester of a shared load changes. */
  @Test
  void aCallLeavesTheQueueAlthoughItsRequesterHasChanged() {
    FairUpstreamLimiter limiter = limiter(10, 1);
    enter(limiter, requester("busy")).join();
    AtomicInteger reads = new AtomicInteger();
    CallBudget changing = new Requester(reads::incrementAndGet, Duration.ofMillis(20));
    assertThatThrownBy(() -> limiter.acquire(changing).subscribeAsCompletionStage().join())
        .hasMessageContaining("THROTTLED");
    assertThat(planned.metrics().get("gateway.outbound.waiting").gauge().value()).isZero();
  }

  @Test
  void aCallThatCannotHaveAPlaceInTimeIsRejectedImmediately() {
    PermitQueue queue = planned.queue(1_000, 1);
    Duration left = Duration.ofSeconds(30);
    assertThat(queue.add(new Waiter("a", false), left)).isTrue();
    queue.free(Duration.ofSeconds(20));
    assertThat(queue.add(new Waiter("a", false), left)).as("permitted immediately").isTrue();
    assertThat(queue.add(new Waiter("a", false), left)).as("after 20 seconds").isTrue();
    assertThat(queue.add(new Waiter("a", false), left)).as("after 40 seconds").isFalse();
  }
}
