package io.github.xhsgraphql.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.support.VirtualTime;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.github.xhsgraphql.upstream.IdleCaller;
import io.github.xhsgraphql.upstream.SourceCall;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

/** Tests, in virtual time, a chain with slow sources. The hedge starts after 12 s. */
class ChainRunTest {

  private record Thing() implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Operation<Thing, String> OPERATION =
      Operation.of("user", "profiles", Operation.Kind.USER, String.class);

  private static final Outcome<String> FAILED = new Outcome.Failed<>(true, false, "planned");

  private final VirtualTime time = new VirtualTime();
  private final UpstreamConfig upstream =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(UpstreamConfig.class)
          .build()
          .getConfigMapping(UpstreamConfig.class);
  private final RequestCalls calls = new RequestCalls(upstream);
  private final HedgeConfig config = PlannedHedge.config(Map.of(".burst", "1"));
  private final LocalHedgeBudget budget = new LocalHedgeBudget(config);
  private final List<Source<Thing, String>> sources = new ArrayList<>();
  private final List<String> served = new ArrayList<>();
  private final List<String> late = new ArrayList<>();
  private OpenLimiter limiter = new OpenLimiter();

  private void source(Series series, Function<SourceCall, Uni<Outcome<String>>> answer) {
    sources.add(Source.of(series, OPERATION, (request, call) -> answer.apply(call)));
  }

  /** Adds a source that makes one call, which ends after this number of seconds. */
  private void source(Series series, int seconds, Outcome<String> outcome) {
    source(series, call -> call.begin().flatMap(running -> after(seconds, outcome)));
  }

  private Uni<Outcome<String>> after(int seconds, Outcome<String> outcome) {
    return Uni.createFrom()
        .<Outcome<String>>emitter(
            emitter ->
                time.timing()
                    .schedule(Duration.ofSeconds(seconds), () -> emitter.complete(outcome)))
        .flatMap(
            end ->
                end.isAnswer()
                    ? Uni.createFrom().item(end)
                    : Uni.createFrom().failure(UpstreamFault.of(end, false, false)));
  }

  private static Outcome<String> found(String value) {
    return Outcome.found(value);
  }

  private void run() {
    ResponseTimes times = new ResponseTimes();
    ApiKeySuspension key = new ApiKeySuspension(upstream, Clock.systemUTC());
    ChainRun.Parts parts =
        new ChainRun.Parts(
            new SourceInvoker(new IdleCaller(key, limiter), limiter, times, time.timing()),
            new HedgePolicy(config, times, budget, time.timing()),
            new HedgeMetrics(new SimpleMeterRegistry()));
    ChainRun<Thing, String> run =
        new ChainRun<>(
            sources, new Thing(), new Attempts(calls), parts, value -> late.add(value.value()));
    run.attempt(0)
        .onFailure(NextSeries.class)
        .recoverWithUni(() -> run.attempt(1))
        .onFailure(NextSeries.class)
        .recoverWithUni(() -> run.attempt(2))
        .subscribe()
        .with(
            value -> served.add(value.value()),
            failure -> served.add(failure.getClass().getSimpleName()));
  }

  private void pass(int seconds) {
    time.pass(Duration.ofSeconds(seconds));
  }

  private List<Series> called() {
    return calls.ledger().calls().stream().map(CallLedger.Call::series).toList();
  }

  private boolean isSpent() {
    return budget.take().await().indefinitely().isEmpty();
  }

  @Test
  void theLastSourceServesWhileTheFirstHangsAndTheSecondFails() {
    source(Series.APP_V2, 50, found("V2"));
    source(Series.APP_V1, 14, FAILED);
    source(Series.WEB_V3, 4, found("Web"));
    run();
    pass(24);
    assertThat(called()).as("the second is slow and the budget spent").hasSize(2);
    IntStream.range(0, 20).forEach(call -> budget.earn());
    pass(2);
    assertThat(called()).containsExactly(Series.APP_V2, Series.APP_V1, Series.WEB_V3);
    pass(1);
    assertThat(served).as("V1 has failed, Web hasn't answered").isEmpty();
    pass(3);
    assertThat(served).containsExactly("Web");
  }

  @Test
  void aHedgeThatMakesNoCallCostsNoBudget() {
    source(Series.APP_V2, 50, found("V2"));
    source(
        Series.APP_V1,
        call -> Uni.createFrom().failure(new CircuitBreakerOpenException("planned")));
    source(Series.WEB_V3, 1, found("Web"));
    run();
    pass(14);
    assertThat(served).containsExactly("Web");
    assertThat(called()).containsExactly(Series.APP_V2, Series.WEB_V3);
    assertThat(isSpent()).isTrue();
  }

  @Test
  void aHedgeThatWaitsForItsTurnIsNotMadeOnceTheSlowSourceHasServed() {
    limiter =
        new OpenLimiter() {
          private int acquired;

          @Override
          public Uni<Permit> acquire(CallBudget charged) {
            Uni<Permit> permit = super.acquire(charged);
            return ++acquired == 1 ? permit : after(9, found("")).flatMap(aWhileLater -> permit);
          }
        };
    source(Series.APP_V2, 15, found("V2"));
    source(Series.APP_V1, 1, found("V1"));
    run();
    pass(60);
    assertThat(served).containsExactly("V2");
    assertThat(called()).containsExactly(Series.APP_V2);
    assertThat(isSpent()).isFalse();
  }

  @Test
  void theLoserMakesNoFurtherCall() {
    source(
        Series.APP_V2,
        call ->
            call.begin()
                .flatMap(first -> after(20, found("half")))
                .flatMap(half -> call.begin())
                .flatMap(second -> after(1, found("V2"))));
    source(Series.APP_V1, 1, found("V1"));
    run();
    pass(60);
    assertThat(served).containsExactly("V1");
    assertThat(called()).containsExactly(Series.APP_V2, Series.APP_V1);
    assertThat(late).isEmpty();
  }

  @Test
  void aLateValueIsPassedOnIfItsSourceIsPreferred() {
    source(Series.APP_V2, 20, found("V2"));
    source(Series.APP_V1, 1, found("V1"));
    run();
    pass(60);
    assertThat(served).containsExactly("V1");
    assertThat(late).containsExactly("V2");
  }

  @Test
  void aLateValueIsDroppedIfItsSourceIsNotPreferred() {
    source(Series.APP_V2, 13, found("V2"));
    source(Series.APP_V1, 5, found("V1"));
    run();
    pass(60);
    assertThat(served).containsExactly("V2");
    assertThat(called()).containsExactly(Series.APP_V2, Series.APP_V1);
    assertThat(late).isEmpty();
  }
}
