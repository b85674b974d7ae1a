package io.github.xhsgraphql.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Many who wait for one load: none can harm another, and who still can pays. */
class CachingRecallTest {

  private record Thing(String name) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Operation<Thing, String> USER =
      Operation.of("user", "profiles", Operation.Kind.USER, String.class);
  private static final Operation<Thing, String> SEARCH_NOTES =
      Operation.of("searchNotes", "note search", Operation.Kind.SEARCH, String.class);

  private static final Thing ASK = new Thing("x");

  private final TestClock clock = new TestClock();
  private final CachingRecall recall = recall();
  private final CompletableFuture<Sourced<String>> upstream = new CompletableFuture<>();
  private final AtomicInteger loads = new AtomicInteger();

  private CachingRecall recall() {
    CacheConfig config = new PlannedConfig();
    LocalStore local = TestCaches.localStore();
    CacheMetrics metrics = new CacheMetrics(new SimpleMeterRegistry());
    return new CachingRecall(local, new NothingShared(), metrics, config, clock);
  }

  private static PlannedRequest request() {
    return new PlannedRequest(Duration.ofSeconds(30), 5);
  }

  private Uni<Sourced<String>> load(Attempts attempts) {
    loads.incrementAndGet();
    return Uni.createFrom().completionStage(upstream);
  }

  private CompletableFuture<Recalled<String>> ask(PlannedRequest request) {
    return ask(USER, request, this::load);
  }

  private CompletableFuture<Recalled<String>> ask(
      Operation<Thing, String> operation,
      PlannedRequest request,
      Function<Attempts, Uni<Sourced<String>>> load) {
    return recall.serve(operation, ASK, request, load).subscribeAsCompletionStage();
  }

  private static Sourced<String> served(String value) {
    return new Sourced<>(value, Series.APP_V2);
  }

  @Test
  void oneLoadServesAllWhoWait() {
    PlannedRequest first = request();
    PlannedRequest second = request();
    var a = ask(first);
    var b = ask(second);
    upstream.complete(served("v"));
    assertThat(a.join().served().value()).isEqualTo("v");
    assertThat(b.join().served().value()).isEqualTo("v");
    assertThat(loads).hasValue(1);
    assertThat(first.coalesced).isZero();
    assertThat(second.coalesced).isEqualTo(1);
    PlannedRequest third = request();
    assertThat(ask(third).join().served().value()).isEqualTo("v");
    assertThat(third.cached).isEqualTo(1);
    assertThat(loads).hasValue(1);
  }

  @Test
  void oneWhoseTimeIsUpLeavesTheOthersWaiting() {
    var hasty = ask(new PlannedRequest(Duration.ofMillis(20), 5));
    var patient = ask(request());
    assertThatThrownBy(hasty::join).hasMessageContaining("TIMED_OUT");
    assertThat(patient).isNotDone();
    upstream.complete(served("v"));
    assertThat(patient.join().served().value()).isEqualTo("v");
  }

  @Test
  void oneWhoCancelsLeavesTheOthersWaiting() {
    var cancelled = ask(request());
    var patient = ask(request());
    cancelled.cancel(true);
    upstream.complete(served("v"));
    assertThat(patient.join().served().value()).isEqualTo("v");
  }

  @Test
  void theFirstWhoStillMayPays() {
    PlannedRequest poor = new PlannedRequest(Duration.ofSeconds(30), 1);
    PlannedRequest rich = request();
    CompletableFuture<Void> between = new CompletableFuture<>();
    Function<Attempts, Uni<Sourced<String>>> twoCalls =
        attempts ->
            attempts
                .budget()
                .begin("user", Series.APP_V2)
                .flatMap(one -> Uni.createFrom().completionStage(between))
                .flatMap(then -> attempts.budget().begin("user", Series.APP_V1))
                .map(two -> served("v"));
    var a = ask(USER, poor, twoCalls);
    var b = ask(USER, rich, twoCalls);
    between.complete(null);
    assertThat(a.join().served().value()).isEqualTo("v");
    assertThat(b.join().served().value()).isEqualTo("v");
    assertThat(poor.paid).isEqualTo(1);
    assertThat(rich.paid).isEqualTo(1);
  }

  @Test
  void whenNobodyWaitsAnyMoreNoFurtherCallIsMade() {
    CompletableFuture<Void> between = new CompletableFuture<>();
    PlannedRequest hasty = new PlannedRequest(Duration.ofMillis(20), 5);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    var asked =
        ask(
            USER,
            hasty,
            attempts ->
                Uni.createFrom()
                    .completionStage(between)
                    .flatMap(then -> attempts.budget().begin("user", Series.APP_V1))
                    .map(call -> served("v"))
                    .onFailure()
                    .invoke(end::complete));
    assertThatThrownBy(asked::join).hasMessageContaining("TIMED_OUT");
    between.complete(null);
    assertThat(end.join()).isInstanceOf(ChainFailure.class);
    assertThat(hasty.paid).isZero();
  }

  @Test
  void aFailureIsToldToAllAndNotKept() {
    var a = ask(request());
    var b = ask(request());
    upstream.completeExceptionally(new ChainFailure(Reason.UNAVAILABLE, List.of()));
    assertThatThrownBy(a::join).hasMessageContaining("UNAVAILABLE");
    assertThatThrownBy(b::join).hasMessageContaining("UNAVAILABLE");
    assertThat(
            ask(USER, request(), attempts -> Uni.createFrom().item(served("now")))
                .join()
                .served()
                .value())
        .isEqualTo("now");
  }

  @Test
  void aLifetimeOfZeroKeepsNothingButForBadTimes() {
    var load = upstreamOf("v");
    assertThat(ask(SEARCH_NOTES, request(), load).join().isStale()).isFalse();
    assertThat(ask(SEARCH_NOTES, request(), load).join().isStale()).isFalse();
    assertThat(loads).hasValue(2);
    clock.pass(Duration.ofSeconds(1));
    Recalled<String> stale =
        ask(
                SEARCH_NOTES,
                request(),
                attempts ->
                    Uni.createFrom().failure(new ChainFailure(Reason.UNAVAILABLE, List.of())))
            .join();
    assertThat(stale.isStale()).isTrue();
    assertThat(stale.age()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  private Function<Attempts, Uni<Sourced<String>>> upstreamOf(String value) {
    return attempts -> {
      loads.incrementAndGet();
      return Uni.createFrom().item(served(value));
    };
  }

  /** Each time that it is served it is put into the cache anew, which begins its holding time. */
  @Test
  void whatIsServedStaleIsNotHeldLongerForThat() {
    recall.learn(USER, ASK, served("old"));
    clock.pass(Duration.ofHours(23));
    assertThat(ask(USER, request(), CachingRecallTest::fail).join().isStale()).isTrue();
    clock.pass(Duration.ofHours(2));
    assertThatThrownBy(ask(USER, request(), CachingRecallTest::fail)::join)
        .hasMessageContaining("UNAVAILABLE");
  }

  private static Uni<Sourced<String>> fail(Attempts attempts) {
    return Uni.createFrom().failure(new ChainFailure(Reason.UNAVAILABLE, List.of()));
  }
}
