package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.TITLE_WITH_TOKEN;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.WEB;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.fallback.HedgeBudget;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.HeldAnswers;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests hedging: if a series is slow, the gateway also calls the next one, once, and serves the
 * first good response. In this test a hedge starts after half a second, and a call times out after
 * three. A test holds the slow series' response, or delays it if it expects that nothing happens in
 * the meantime.
 */
@QuarkusTest
@WithTestResource(HedgingTest.EarlyHedges.class)
class HedgingTest extends NoteOnTheWire {

  /** An upstream that can hold responses, and a gateway that starts a hedge after half a second. */
  public static class EarlyHedges extends PlannedUpstream {

    private final HeldAnswers held;

    public EarlyHedges() {
      this(new HeldAnswers());
    }

    private EarlyHedges(HeldAnswers held) {
      super(options -> options.extensions(held));
      this.held = held;
    }

    @Override
    public Map<String, String> start() {
      Map<String, String> settings = super.start();
      settings.put("gateway.upstream.hedge.start-delay", "500ms");
      settings.put("gateway.upstream.hedge.min-delay", "500ms");
      settings.put("gateway.upstream.hedge.max-delay", "500ms");
      settings.put("quarkus.fault-tolerance.global.timeout.value", "3");
      return settings;
    }

    @Override
    public void stop() {
      held.releaseAll();
      super.stop();
    }

    @Override
    public void inject(TestInjector injector) {
      super.inject(injector);
      injector.injectIntoFields(
          held, new TestInjector.AnnotatedAndMatchesType(Planned.class, HeldAnswers.class));
    }
  }

  private static final int SLOW = 1_500;
  private static final int HANGING = 20_000;

  private static final String GONE = Bodies.innerFailure(-510000, "笔记不存在");
  private static final String POSTED_V2 = "/api/v1/xiaohongshu/app_v2/get_user_posted_notes";
  private static final String POSTED_V1 = "/api/v1/xiaohongshu/app/get_user_notes";

  @Planned HeldAnswers held;
  @Inject MeterRegistry metrics;
  @Inject HedgeBudget budget;

  /** The first response after a start can take longer than half a second. */
  @BeforeEach
  void warmUp() {
    notes.plan(V2, note("warm"));
    notes.plan(V1, note("warm"));
    query(TITLE);
    soon("warm").until(() -> running() == 0);
    notes.reset();
  }

  @BeforeEach
  void fillBudget() {
    for (int i = 0; i < 400; i++) {
      budget.earn();
    }
  }

  /** Waits for running calls, which would otherwise count as calls of the next test. */
  @AfterEach
  void endAllCalls() {
    held.releaseAll();
    soon("all calls over").until(() -> running() == 0);
  }

  /** Waits with a poll interval so long that a needless call would have arrived by then. */
  private void awaitAllCalls() {
    await("all calls over").until(() -> running() == 0);
  }

  private double running() {
    return metrics.get("gateway.outbound.running").gauge().value();
  }

  private static ConditionFactory soon(String what) {
    return await(what).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
  }

  /** Plans the response of a series, and holds it until the test lets it go. */
  private void planHeld(String path, ResponseDefinitionBuilder answer) {
    notes.plan(path, answer);
    held.hold(path);
  }

  /** Sends the query. Its response waits for the held ones. */
  private static CompletableFuture<JsonPath> ask(String query) {
    return CompletableFuture.supplyAsync(() -> query(query));
  }

  private void awaitCallOfV1() {
    soon("V1 called").until(() -> notes.calls(V1) == 1);
  }

  private static ResponseDefinitionBuilder note(String title) {
    return ok(Bodies.appNote(NOTE, title));
  }

  private static void assertServed(JsonPath answer, String title, String source) {
    assertThat(answer.getString("data.note.title")).as(answer::prettify).isEqualTo(title);
    assertThat(answer.getString("data.note.source")).isEqualTo(source);
    assertThat(answer.getList("errors")).isNull();
  }

  private static void assertTrace(JsonPath answer, String... marks) {
    List<Map<String, Object>> trace = answer.getList("extensions.upstream.trace");
    assertThat(trace.stream().map(c -> c.get("series") + " " + c.get("hedge") + " " + c.get("won")))
        .containsExactly(marks);
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(marks.length);
  }

  static Stream<Arguments> tooSlow() {
    return Stream.of(
        Arguments.of("hanging", note("late").withFixedDelay(HANGING)),
        Arguments.of("dripping", note("late").withChunkedDribbleDelay(20, HANGING)),
        Arguments.of("slow", note("late").withFixedDelay(SLOW)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooSlow")
  void theNextSeriesIsAskedOnceAndServes(String name, ResponseDefinitionBuilder slow) {
    double hedges = count("gateway.upstream.hedges");
    double wins = count("gateway.upstream.hedge.wins");
    double spend = count("gateway.upstream.hedge.spend");
    notes.plan(V2, slow);
    notes.plan(V1, note("V1's"));
    JsonPath answer = query(TITLE);
    assertServed(answer, "V1's", "APP_V1");
    assertTrace(answer, "APP_V2 SLOW false", "APP_V1 HEDGE true");
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
    assertThat(notes.calls(WEB)).isZero();
    assertThat(count("gateway.upstream.hedges") - hedges).isEqualTo(1);
    assertThat(count("gateway.upstream.hedge.wins") - wins).isEqualTo(1);
    assertThat(count("gateway.upstream.hedge.spend") - spend).isCloseTo(0.01, within(1e-6));
  }

  private double count(String name) {
    return metrics.find(name).counters().stream().mapToDouble(Counter::count).sum();
  }

  @Test
  void theLosersResponseIsCachedAndNotReported() {
    planHeld(V2, note("V2's"));
    notes.plan(V1, note("V1's"));
    assertServed(query(TITLE), "V1's", "APP_V1");
    held.release(V2);
    // Each query differs, because the response cache would return the same response again.
    AtomicInteger queries = new AtomicInteger();
    soon("the better answer kept")
        .untilAsserted(
            () -> {
              String alias = " t" + queries.incrementAndGet() + ":noteId}}";
              assertServed(query(TITLE.replace("}}", alias)), "V2's", "APP_V2");
            });
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void aSlowSeriesThatAnswersFirstAllTheSameWins() {
    planHeld(V2, note("V2's"));
    planHeld(V1, note("V1's"));
    CompletableFuture<JsonPath> pending = ask(TITLE);
    awaitCallOfV1();
    held.release(V2);
    JsonPath answer = pending.join();
    assertServed(answer, "V2's", "APP_V2");
    assertTrace(answer, "APP_V2 SLOW true", "APP_V1 HEDGE false");
    held.release(V1);
    awaitAllCalls();
    assertServed(query(TITLE.replace("}}", " noteId}}")), "V2's", "APP_V2");
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void ifTheNextIsSlowTooTheLastIsAsked() {
    planHeld(V2, note("late"));
    planHeld(V1, note("late"));
    notes.plan(WEB, ok(Bodies.webNote(NOTE, "Web's")));
    JsonPath answer = query(TITLE_WITH_TOKEN);
    assertServed(answer, "Web's", "WEB_V3");
    assertTrace(answer, "APP_V2 SLOW false", "APP_V1 HEDGE false", "WEB_V3 HEDGE true");
  }

  @Test
  void ifAllHangEachIsReportedOnce() {
    planHeld(V2, note("late"));
    planHeld(V1, note("late"));
    JsonPath answer = query(TITLE);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_TIMEOUT");
    assertThat(answer.<String>getList("errors[0].extensions.attempts.series"))
        .containsExactlyInAnyOrder("APP_V2", "APP_V1", "WEB_V3");
    assertThat(answer.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactlyInAnyOrder("TIMED_OUT", "TIMED_OUT", "SKIPPED");
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void aHedgedCallThatFailsIsNoErrorIfTheSlowOneAnswers() {
    planHeld(V2, note("V2's"));
    notes.plan(V1, ok(Bodies.innerFailure(-1, "服务异常")));
    CompletableFuture<JsonPath> pending = ask(TITLE);
    awaitCallOfV1();
    soon("V1 answered").until(() -> running() == 1);
    held.release(V2);
    JsonPath answer = pending.join();
    assertServed(answer, "V2's", "APP_V2");
    assertTrace(answer, "APP_V2 SLOW true", "APP_V1 HEDGE false");
  }

  @Test
  void aSlowSeriesThatFailsFallsBackToTheCallUnderWay() {
    planHeld(V2, ok(Bodies.innerFailure(-1, "服务异常")));
    planHeld(V1, note("V1's"));
    CompletableFuture<JsonPath> pending = ask(TITLE);
    awaitCallOfV1();
    held.release(V2);
    soon("V2 answered").until(() -> running() == 1);
    held.release(V1);
    assertServed(pending.join(), "V1's", "APP_V1");
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void anAbsenceIsConfirmedByTheCallUnderWayAndNoOther() {
    notes.plan(V2, ok(GONE).withFixedDelay(SLOW));
    notes.plan(V1, ok(GONE));
    JsonPath answer = query(TITLE_WITH_TOKEN);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
    assertThat(notes.calls(WEB)).isZero();
  }

  @Test
  void theSlowCallMayFindWhatTheHedgedCallDoesNot() {
    notes.plan(V2, note("V2's").withFixedDelay(SLOW));
    notes.plan(V1, ok(GONE));
    assertServed(query(TITLE_WITH_TOKEN), "V2's", "APP_V2");
    assertThat(notes.calls(WEB)).isZero();
  }

  @Test
  void aConfirmationOfAnAbsenceIsNotHedged() {
    notes.plan(V2, ok(GONE));
    notes.plan(V1, ok(GONE).withFixedDelay(SLOW));
    JsonPath answer = query(TITLE_WITH_TOKEN);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(notes.calls(WEB)).isZero();
  }

  @Test
  void aFreeFailureOfTheHedgedCallIsRepeatedAsAnyOther() {
    notes.plan(V2, note("V2's").withFixedDelay(SLOW));
    notes.plan(V1, json(500, "{}"));
    assertServed(query(TITLE), "V2's", "APP_V2");
    assertThat(notes.calls(V1)).isEqualTo(2);
  }

  @Test
  void theLoserIsNotRepeatedWhenItFailsAtNoCost() {
    planHeld(V2, json(500, "{}"));
    notes.plan(V1, note("V1's"));
    assertServed(query(TITLE), "V1's", "APP_V1");
    held.release(V2);
    awaitAllCalls();
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void aRunningCallIsReportedAsPending() {
    planHeld(V2, note("late"));
    notes.plan(V1, note("V1's"));
    JsonPath answer = query(TITLE);
    assertThat(answer.<String>getList("extensions.upstream.trace.outcome"))
        .containsExactly("PENDING", "FOUND");
    assertThat(answer.getInt("extensions.upstream.billable")).isEqualTo(2);
  }

  @Test
  void whatTheWinnerLacksIsNotAskedOfTheSlowSeriesAgain() {
    planHeld(V2, note("V2's"));
    String bare = Bodies.appNote(NOTE, "V1's").replace("\"collected_count\":8,", "");
    notes.plan(V1, ok(bare));
    JsonPath answer = query(TITLE.replace("title", "title favoriteCount"));
    assertThat(answer.getString("data.note.title")).as(answer::prettify).isEqualTo("V1's");
    assertThat(answer.<String>getList("errors.path[0]")).containsExactly("note", "favoriteCount");
    assertThat(answer.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("TIMED_OUT", "FOUND", "SKIPPED");
    held.release(V2);
    awaitAllCalls();
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
  }

  @Test
  void aWalkStaysInItsSeries() {
    String page =
        "{\"notes\":[{\"id\":\"%s\",\"cursor\":\"c\",\"title\":\"t\"}],\"has_more\":true}";
    notes.plan(POSTED_V2, ok(Bodies.app(page.formatted("68a1f0c2000000000100a011"))));
    String first = query(posted("")).getString("data.user.postedNotes.pageInfo.endCursor");
    notes.plan(
        POSTED_V2, ok(Bodies.app(page.formatted("68a1f0c2000000000100a012"))).withFixedDelay(SLOW));
    JsonPath second = query(posted(",after:\"" + first + "\""));
    assertThat(second.<String>getList("data.user.postedNotes.nodes.noteId"))
        .as(second::prettify)
        .containsExactly("68a1f0c2000000000100a012");
    assertThat(notes.calls(POSTED_V2)).isEqualTo(2);
    assertThat(notes.calls(POSTED_V1)).isZero();
  }

  private static String posted(String after) {
    return "{user(userId:\""
        + Bodies.AUTHOR
        + "\"){postedNotes(first:1"
        + after
        + "){nodes{noteId} pageInfo{endCursor}}}}";
  }

  @Test
  void nobodyIsHedgedOnceTheBudgetIsSpent() {
    while (budget.take().await().indefinitely().isPresent()) {}
    notes.plan(V2, note("V2's").withFixedDelay(SLOW));
    notes.plan(V1, note("V1's"));
    JsonPath answer = query(TITLE);
    assertServed(answer, "V2's", "APP_V2");
    assertTrace(answer, "APP_V2 null null");
    assertThat(notes.calls(V1)).isZero();
  }
}
