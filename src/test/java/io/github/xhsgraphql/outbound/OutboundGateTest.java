package io.github.xhsgraphql.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.outbound.Turns.Turn;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.Gate.Admission;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The gate with a rate that the test decides: who goes when, and who is sent away. */
class OutboundGateTest {

  private final PlannedGate planned = new PlannedGate();
  private final PlannedRate rate = planned.rate();

  private OutboundGate gate(double perSecond, int atOnce) {
    return planned.open(perSecond, atOnce);
  }

  private record Asker(Supplier<Object> name, long deadline) implements CallBudget {
    Asker(Supplier<Object> name, Duration remaining) {
      this(name, System.nanoTime() + remaining.toNanos());
    }

    Asker(String name, Duration remaining) {
      this(() -> name, remaining);
    }

    @Override
    public Duration remaining() {
      return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public Uni<CallLedger.Running> begin(String operation, Series series) {
      return Uni.createFrom().nullItem();
    }

    @Override
    public Object requester() {
      return name.get();
    }
  }

  private static Asker asker(String name) {
    return new Asker(name, Duration.ofSeconds(30));
  }

  private static CompletableFuture<Admission> enter(OutboundGate gate, Asker asker) {
    return gate.enter(asker).subscribeAsCompletionStage();
  }

  @Test
  void noMoreGoAtOnceThanMay() {
    OutboundGate gate = gate(10, 2);
    Admission first = enter(gate, asker("a")).join();
    enter(gate, asker("a")).join();
    CompletableFuture<Admission> third = enter(gate, asker("a"));
    assertThat(third).isNotDone();
    first.leave();
    assertThat(third.join()).isNotNull();
    first.leave();
    assertThat(enter(gate, asker("a"))).as("to leave twice frees one place").isNotDone();
  }

  @Test
  void thoseWhoWaitTakeTurnsByRequest() {
    OutboundGate gate = gate(10, 1);
    Admission busy = enter(gate, asker("a")).join();
    CompletableFuture<Admission> a2 = enter(gate, asker("a"));
    CompletableFuture<Admission> a3 = enter(gate, asker("a"));
    CompletableFuture<Admission> b1 = enter(gate, asker("b"));
    busy.leave();
    a2.join().leave();
    assertThat(b1.join()).isNotNull();
    assertThat(a3).isNotDone();
  }

  @Test
  void whoCanNotComeInTimeIsSentAwayAtOnce() {
    OutboundGate gate = gate(2, 1);
    enter(gate, asker("a")).join();
    for (int i = 0; i < 4; i++) {
      enter(gate, asker("a"));
    }
    assertThatThrownBy(() -> enter(gate, new Asker("b", Duration.ofSeconds(2))).join())
        .hasRootCauseInstanceOf(ChainFailure.class)
        .hasMessageContaining("THROTTLED");
    assertThat(enter(gate, new Asker("b", Duration.ofSeconds(3)))).isNotDone();
  }

  @Test
  void whoWaitsInVainIsSentAwayAtTheDeadlineAndTakesNoPlace() {
    OutboundGate gate = gate(10, 1);
    Admission busy = enter(gate, asker("a")).join();
    assertThatThrownBy(() -> enter(gate, new Asker("b", Duration.ofMillis(30))).join())
        .hasMessageContaining("THROTTLED");
    busy.leave();
    assertThat(enter(gate, asker("c")).join()).isNotNull();
  }

  @Test
  void theRatesWaitIsWaitedFor() {
    rate.waits.add(Duration.ofMillis(20));
    rate.waits.add(Duration.ofMillis(10));
    assertThat(enter(gate(10, 5), asker("a")).join()).isNotNull();
    assertThat(rate.taken).isEqualTo(1);
  }

  @Test
  void manyMayGoAtOnce() {
    OutboundGate gate = gate(1_000_000, 100_000);
    rate.waits.add(Duration.ofMillis(50));
    List<CompletableFuture<Admission>> all = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      all.add(enter(gate, asker("a" + i)));
    }
    assertThat(all).allSatisfy(admission -> assertThat(admission.join()).isNotNull());
  }

  @Test
  void whoWaitedGoesOnInAnotherThreadThanWhoLeaves() {
    OutboundGate gate = gate(10, 1);
    Admission busy = enter(gate, asker("a")).join();
    CompletableFuture<Thread> next =
        gate.enter(asker("b"))
            .map(admission -> Thread.currentThread())
            .subscribeAsCompletionStage();
    busy.leave();
    assertThat(next.join()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void aRateThatFailsAtOnceIsAskedAgain() {
    rate.failures = 1;
    assertThat(enter(gate(10, 1), asker("a")).join()).isNotNull();
  }

  @Test
  void aStepThatMadeNoCallGivesItsLeaveBackAndFurtherCallsTakeTheirOwn() {
    OutboundGate gate = gate(10, 5);
    enter(gate, asker("a")).join().leave();
    assertThat(rate.givenBack).isEqualTo(1);
    Admission step = enter(gate, asker("a")).join();
    step.begin("user", Series.APP_V1).await().indefinitely();
    assertThat(rate.taken).isEqualTo(2);
    step.begin("user", Series.APP_V1).await().indefinitely();
    assertThat(rate.taken).isEqualTo(3);
    step.leave();
    assertThat(rate.givenBack).isEqualTo(1);
  }

  @Test
  void nobodyGoesWhileUpstreamThrottles() {
    OutboundGate gate = gate(10, 5);
    gate.throttled(Duration.ofSeconds(20));
    assertThatThrownBy(() -> enter(gate, new Asker("a", Duration.ofSeconds(19))).join())
        .hasMessageContaining("THROTTLED");
    assertThat(rate.taken).isZero();
    planned.clock().pass(Duration.ofSeconds(20));
    assertThat(enter(gate, asker("a")).join()).isNotNull();
  }

  private static void expectRetryAfter(CompletableFuture<Admission> refused, int seconds) {
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
  void nobodyWaitsForTheEndOfALongPause() {
    planned.clock().stop();
    OutboundGate gate = gate(10, 1);
    Admission busy = enter(gate, asker("a")).join();
    CompletableFuture<Admission> waiting = enter(gate, asker("b"));
    gate.throttled(Duration.ofSeconds(20));
    expectRetryAfter(waiting, 20);
    busy.leave();
    planned.clock().pass(Duration.ofSeconds(14));
    expectRetryAfter(enter(gate, asker("c")), 6);
    assertThat(planned.metrics().get("gateway.outbound.refused").counter().count()).isEqualTo(2);
    assertThat(planned.metrics().get("gateway.outbound.running").gauge().value()).isZero();
    planned.clock().pass(Duration.ofSeconds(1));
    assertThat(enter(gate, asker("d"))).as("waits five seconds").isNotDone();
  }

  @Test
  void aFurtherCallOfAStepDoesNotWaitForTheEndOfALongPauseEither() {
    planned.clock().stop();
    OutboundGate gate = gate(10, 1);
    Admission step = enter(gate, asker("a")).join();
    step.begin("user", Series.APP_V1).await().indefinitely();
    gate.throttled(Duration.ofSeconds(20));
    assertThatThrownBy(() -> step.begin("user", Series.APP_V1).await().indefinitely())
        .isInstanceOfSatisfying(
            ChainFailure.class,
            failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(20)));
  }

  @Test
  void aFurtherCallOfAStepGoesBeforeNewSteps() {
    VirtualTime time = new VirtualTime();
    PlannedGate.Config config = new PlannedGate.Config(10, 5);
    OutboundGate gate = planned.open(new LocalRate(config, time::nanoTime), config, time.timing());
    Admission step = enter(gate, asker("a")).join();
    step.begin("user", Series.APP_V1).await().indefinitely();
    CompletableFuture<Admission> other = enter(gate, asker("b"));
    CompletableFuture<CallLedger.Running> further =
        step.begin("user", Series.APP_V1).subscribeAsCompletionStage();
    time.pass(Duration.ofMillis(110));
    assertThat(further).isDone();
    assertThat(other).isNotDone();
    time.pass(Duration.ofMillis(100));
    assertThat(other).isDone();
  }

  @Test
  void aLongPauseOfAnotherInstanceIsNotWaitedForEither() {
    planned.clock().stop();
    OutboundGate gate = gate(10, 1);
    rate.pausedFor = Duration.ofSeconds(20);
    expectRetryAfter(enter(gate, asker("a")), 20);
    rate.pausedFor = Duration.ZERO;
    planned.clock().pass(Duration.ofSeconds(20));
    assertThat(enter(gate, asker("b")).join()).isNotNull();
  }

  @Test
  void aShortPauseIsWaitedFor() {
    VirtualTime time = new VirtualTime();
    planned.clock().stop();
    OutboundGate gate = planned.open(rate, new PlannedGate.Config(10, 1), time.timing());
    gate.throttled(Duration.ofSeconds(4));
    CompletableFuture<Admission> waiting = enter(gate, asker("a"));
    time.pass(Duration.ofSeconds(3));
    assertThat(waiting).isNotDone();
    planned.clock().pass(Duration.ofSeconds(4));
    time.pass(Duration.ofSeconds(2));
    assertThat(waiting).isCompleted();
  }

  /** On behalf of several: who leaves first is not the one who asks any more. */
  @Test
  void whoGivesUpLeavesTheQueueThoughAnotherAsksByThen() {
    OutboundGate gate = gate(10, 1);
    enter(gate, asker("busy")).join();
    AtomicInteger asked = new AtomicInteger();
    CallBudget changing = new Asker(asked::incrementAndGet, Duration.ofMillis(20));
    assertThatThrownBy(() -> gate.enter(changing).subscribeAsCompletionStage().join())
        .hasMessageContaining("THROTTLED");
    assertThat(planned.metrics().get("gateway.outbound.waiting").gauge().value()).isZero();
  }

  @Test
  void whoCanHaveNoPlaceInTimeIsSentAwayAtOnce() {
    Turns turns = planned.turns(1_000, 1);
    Duration left = Duration.ofSeconds(30);
    assertThat(turns.queue(new Turn("a", false), left)).isTrue();
    turns.leave(Duration.ofSeconds(20));
    assertThat(turns.queue(new Turn("a", false), left)).as("goes at once").isTrue();
    assertThat(turns.queue(new Turn("a", false), left)).as("after 20 seconds").isTrue();
    assertThat(turns.queue(new Turn("a", false), left)).as("after 40 seconds").isFalse();
  }
}
