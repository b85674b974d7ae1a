package io.github.xhsgraphql.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.Gate.Admission;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One who waits for a turn on behalf of others too waits as long as the last of them. */
class JoinedWhileWaitingTest {

  private static final Duration SOON = Duration.ofMillis(30);
  private static final Duration LATER = Duration.ofMillis(150);

  /** Whoever is aboard; others may join. */
  private static final class Aboard implements CallBudget {
    private volatile long deadline;

    Aboard(Duration remaining) {
      join(remaining);
    }

    void join(Duration remaining) {
      deadline = System.nanoTime() + remaining.toNanos();
    }

    @Override
    public Uni<CallLedger.Running> begin(String operation, Series series) {
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

  private final OutboundGate gate = new PlannedGate().open(100, 1);
  private final Admission busy = enter(new Aboard(Duration.ofSeconds(30))).join();

  private CompletableFuture<Admission> enter(CallBudget who) {
    return gate.enter(who).subscribeAsCompletionStage();
  }

  @Test
  void theFirstOnesDeadlineIsNotThatOfAll() {
    Aboard several = new Aboard(SOON);
    CompletableFuture<Admission> turn = enter(several);
    several.join(Duration.ofSeconds(30));
    // Time enough for the first one's deadline to pass.
    assertThatThrownBy(enter(new Aboard(LATER))::join).hasMessageContaining("THROTTLED");
    assertThat(turn).isNotDone();
    busy.leave();
    assertThat(turn.join()).isNotNull();
  }

  @Test
  void thatOfTheLastIs() {
    Aboard several = new Aboard(SOON);
    CompletableFuture<Admission> turn = enter(several);
    several.join(LATER);
    assertThatThrownBy(turn::join).hasMessageContaining("THROTTLED");
    busy.leave();
    assertThat(enter(new Aboard(LATER)).join()).as("it takes no place").isNotNull();
  }
}
