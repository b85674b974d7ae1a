package io.github.xhsgraphql.cache;

import static io.github.xhsgraphql.cache.TestCaches.REQUEST;
import static io.github.xhsgraphql.cache.TestCaches.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.cache.TestCaches.Thing;
import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Tests requests that share a load. They don't affect each other, and the first one that has budget
 * pays for it.
 */
class TieredAnswerCacheTest {

  private static final Operation<Thing, String> SEARCH_NOTES =
      Operation.of("searchNotes", "note search", Operation.Kind.SEARCH, String.class);

  private final TestClock clock = new TestClock();
  private final TieredAnswerCache cache = TestCaches.answerCache(clock);
  private final CompletableFuture<Sourced<String>> upstream = new CompletableFuture<>();
  private final AtomicInteger loads = new AtomicInteger();

  private static PlannedRequest request() {
    return new PlannedRequest(Duration.ofSeconds(30), 5);
  }

  private Uni<Sourced<String>> load(Attempts attempts) {
    loads.incrementAndGet();
    return Uni.createFrom().completionStage(upstream);
  }

  private CompletableFuture<CachedAnswer<String>> ask(PlannedRequest request) {
    return ask(USER, request, this::load);
  }

  private CompletableFuture<CachedAnswer<String>> ask(
      Operation<Thing, String> operation,
      PlannedRequest request,
      Function<Attempts, Uni<Sourced<String>>> load) {
    return cache.get(operation, REQUEST, request, load).subscribeAsCompletionStage();
  }

  private static Sourced<String> served(String value) {
    return new Sourced<>(value, Series.APP_V2);
  }

  @Test
  void oneLoadServesAll() {
    PlannedRequest first = request();
    PlannedRequest second = request();
    var a = ask(first);
    var b = ask(second);
    upstream.complete(served("v"));
    assertThat(a.join().sourced().value()).isEqualTo("v");
    assertThat(b.join().sourced().value()).isEqualTo("v");
    assertThat(loads).hasValue(1);
    assertThat(first.coalesced).isZero();
    assertThat(second.coalesced).isEqualTo(1);
    PlannedRequest third = request();
    assertThat(ask(third).join().sourced().value()).isEqualTo("v");
    assertThat(third.cached).isEqualTo(1);
    assertThat(loads).hasValue(1);
  }

  @Test
  void aTimeoutLeavesTheOthersWaiting() {
    var impatient = ask(new PlannedRequest(Duration.ofMillis(20), 5));
    var patient = ask(request());
    assertThatThrownBy(impatient::join).hasMessageContaining("TIMED_OUT");
    assertThat(patient).isNotDone();
    upstream.complete(served("v"));
    assertThat(patient.join().sourced().value()).isEqualTo("v");
  }

  @Test
  void aCancellationLeavesTheOthersWaiting() {
    var cancelled = ask(request());
    var patient = ask(request());
    cancelled.cancel(true);
    upstream.complete(served("v"));
    assertThat(patient.join().sourced().value()).isEqualTo("v");
  }

  @Test
  void theFirstWhoseBudgetAllowsItPays() {
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
    assertThat(a.join().sourced().value()).isEqualTo("v");
    assertThat(b.join().sourced().value()).isEqualTo("v");
    assertThat(poor.paid).isEqualTo(1);
    assertThat(rich.paid).isEqualTo(1);
  }

  @Test
  void noFurtherCallIsMadeWhenNobodyWaits() {
    CompletableFuture<Void> between = new CompletableFuture<>();
    PlannedRequest impatient = new PlannedRequest(Duration.ofMillis(20), 5);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    var answer =
        ask(
            USER,
            impatient,
            attempts ->
                Uni.createFrom()
                    .completionStage(between)
                    .flatMap(then -> attempts.budget().begin("user", Series.APP_V1))
                    .map(call -> served("v"))
                    .onFailure()
                    .invoke(end::complete));
    assertThatThrownBy(answer::join).hasMessageContaining("TIMED_OUT");
    between.complete(null);
    assertThat(end.join()).isInstanceOf(ChainFailure.class);
    assertThat(impatient.paid).isZero();
  }

  @Test
  void aFailureGoesToAllAndIsNotCached() {
    var a = ask(request());
    var b = ask(request());
    upstream.completeExceptionally(new ChainFailure(Reason.UNAVAILABLE, List.of()));
    assertThatThrownBy(a::join).hasMessageContaining("UNAVAILABLE");
    assertThatThrownBy(b::join).hasMessageContaining("UNAVAILABLE");
    assertThat(
            ask(USER, request(), attempts -> Uni.createFrom().item(served("now")))
                .join()
                .sourced()
                .value())
        .isEqualTo("now");
  }

  @Test
  void anAnswerWithALifetimeOfZeroIsOnlyServedStale() {
    var load = upstreamOf("v");
    assertThat(ask(SEARCH_NOTES, request(), load).join().isStale()).isFalse();
    assertThat(ask(SEARCH_NOTES, request(), load).join().isStale()).isFalse();
    assertThat(loads).hasValue(2);
    clock.pass(Duration.ofSeconds(1));
    CachedAnswer<String> stale =
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

  /** A failed load puts the stale entry into the cache again, which restarts expire-after-write. */
  @Test
  void servingAStaleEntryDoesNotExtendItsLife() {
    cache.put(USER, REQUEST, served("old"));
    clock.pass(Duration.ofHours(23));
    assertThat(ask(USER, request(), TieredAnswerCacheTest::fail).join().isStale()).isTrue();
    clock.pass(Duration.ofHours(2));
    assertThatThrownBy(ask(USER, request(), TieredAnswerCacheTest::fail)::join)
        .hasMessageContaining("UNAVAILABLE");
  }

  private static Uni<Sourced<String>> fail(Attempts attempts) {
    return Uni.createFrom().failure(new ChainFailure(Reason.UNAVAILABLE, List.of()));
  }
}
