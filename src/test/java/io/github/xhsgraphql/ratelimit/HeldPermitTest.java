package io.github.xhsgraphql.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.UpstreamLimiter.Permit;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests that the calls of a source share its permit, and end when the permit is released. */
class HeldPermitTest {

  private final PlannedLimiter planned = new PlannedLimiter();
  private final FairUpstreamLimiter limiter = planned.open(10, 1);
  private final RequestCalls request =
      new RequestCalls(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(UpstreamConfig.class)
              .build()
              .getConfigMapping(UpstreamConfig.class));
  private final Permit permit = limiter.acquire(request).await().indefinitely();

  private CompletableFuture<RunningCall> begin() {
    return permit.begin("user", Series.APP_V1).subscribeAsCompletionStage();
  }

  @Test
  void releasingAPermitEndsItsCallAsTimedOut() {
    RunningCall call = begin().join();
    permit.release();
    call.abandon();
    assertThat(request.ledger().calls())
        .extracting(CallLedger.Call::outcome)
        .containsExactly(Kind.TIMED_OUT);
  }

  @Test
  void aCallThatStillWaitsWhenItsPermitIsReleasedIsNotMade() {
    begin().join();
    CompletableFuture<Void> grant = planned.rate().block();
    CompletableFuture<RunningCall> further = begin();
    permit.release();
    grant.complete(null);
    assertThatThrownBy(further::join).hasRootCauseInstanceOf(ChainFailure.class);
    assertThat(request.ledger().calls()).hasSize(1);
    assertThat(planned.rate().released).isEqualTo(1);
  }
}
