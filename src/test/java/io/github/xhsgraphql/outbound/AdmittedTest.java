package io.github.xhsgraphql.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.Gate.Admission;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A step's calls share its one place, and don't outlive it. */
class AdmittedTest {

  private final PlannedGate planned = new PlannedGate();
  private final OutboundGate gate = planned.open(10, 1);
  private final RequestCalls request =
      new RequestCalls(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(UpstreamConfig.class)
              .build()
              .getConfigMapping(UpstreamConfig.class));
  private final Admission step = gate.enter(request).await().indefinitely();

  private CompletableFuture<CallLedger.Running> begin() {
    return step.begin("user", Series.APP_V1).subscribeAsCompletionStage();
  }

  @Test
  void aCallThatIsUnderWayWhenItsStepIsOverTimedOut() {
    CallLedger.Running call = begin().join();
    step.leave();
    call.abandon();
    assertThat(request.ledger().calls())
        .extracting(CallLedger.Call::outcome)
        .containsExactly(Kind.TIMED_OUT);
  }

  @Test
  void aCallWhoseStepIsOverBeforeItsTurnIsNotMade() {
    begin().join();
    CompletableFuture<Void> turn = planned.rate().block();
    CompletableFuture<CallLedger.Running> further = begin();
    step.leave();
    turn.complete(null);
    assertThatThrownBy(further::join).hasRootCauseInstanceOf(ChainFailure.class);
    assertThat(request.ledger().calls()).hasSize(1);
    assertThat(planned.rate().givenBack).isEqualTo(1);
  }
}
