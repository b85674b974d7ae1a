package io.github.xhsgraphql.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.InnerFailure;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitRuleTest {

  private static final String NOTES = "APP_V2/imageNote";
  private static final String OTHER_SERIES = "APP_V1/imageNote";
  private static final String OTHER_OPERATION = "APP_V2/user";
  private static final Outcome<?> UNCLEAR = InnerFailure.of(Subject.Kind.NOTE, "服务异常");

  private final CircuitRule rule = new CircuitRule(3);

  private static Subject note(int number) {
    return new Subject(Subject.Kind.NOTE, String.valueOf(number));
  }

  private boolean excuses(int number) {
    return excuses(number, UNCLEAR);
  }

  private boolean excuses(int number, Outcome<?> failure) {
    return rule.excuses(NOTES, note(number), failure);
  }

  @Test
  void failuresForAFewThingsAreExcused() {
    assertThat(Stream.of(1, 2, 3).allMatch(this::excuses)).isTrue();
    assertThat(excuses(4)).isFalse();
    assertThat(excuses(1)).as("from then on all of them count").isFalse();
  }

  @Test
  void theSameThingIsExcusedAgainAndAgain() {
    assertThat(Stream.generate(() -> 1).limit(100).allMatch(this::excuses)).isTrue();
    assertThat(excuses(2)).isTrue();
  }

  @Test
  void aSuccessBeginsAnew() {
    Stream.of(1, 2, 3, 4).forEach(this::excuses);
    rule.succeeded(NOTES);
    assertThat(Stream.of(1, 2, 3).allMatch(this::excuses)).isTrue();
  }

  @Test
  void seriesAndOperationsAreCountedApart() {
    Stream.of(1, 2, 3, 4).forEach(this::excuses);
    rule.succeeded(OTHER_SERIES);
    rule.succeeded(OTHER_OPERATION);
    assertThat(rule.excuses(OTHER_SERIES, note(9), UNCLEAR)).isTrue();
    assertThat(rule.excuses(OTHER_OPERATION, note(9), UNCLEAR)).isTrue();
    assertThat(excuses(9)).isFalse();
  }

  static Stream<Outcome<?>> ofTheSubject() {
    return Stream.of(
        UNCLEAR,
        InnerFailure.of(Subject.Kind.NOTE, "a new reason"),
        InnerFailure.withoutReason("data is empty"),
        Outcome.shapeChanged("x"),
        SeriesResponsesTest.ofStatus(422));
  }

  @ParameterizedTest
  @MethodSource("ofTheSubject")
  void whatMayConcernOneThingOnlyIsExcused(Outcome<?> outcome) {
    assertThat(excuses(1, outcome)).isTrue();
    Stream.of(2, 3, 4).forEach(i -> excuses(i, outcome));
    assertThat(excuses(5, outcome)).isFalse();
  }

  static Stream<Outcome<?>> ofTheSeries() {
    return Stream.of(
        new Outcome.TimedOut<>(),
        new Outcome.Failed<>(false, true, "no connection"),
        InnerFailure.of(Subject.Kind.NOTE, "网络连接异常"),
        SeriesResponsesTest.ofStatus(400),
        SeriesResponsesTest.ofStatus(403),
        SeriesResponsesTest.ofStatus(404),
        SeriesResponsesTest.ofStatus(500),
        SeriesResponsesTest.ofStatus(522));
  }

  @ParameterizedTest
  @MethodSource("ofTheSeries")
  void whatConcernsTheSeriesCountsAtOnce(Outcome<?> outcome) {
    assertThat(excuses(1, outcome)).isFalse();
  }

  @Test
  void aLinkThatCannotBeFetchedMayLeadNowhere() {
    Outcome<?> badRequest = SeriesResponsesTest.ofStatus(400);
    assertThat(
            Stream.of("a", "b", "c", "d")
                .map(link -> new Subject(Subject.Kind.LINK, link))
                .map(link -> rule.excuses(NOTES, link, badRequest)))
        .containsExactly(true, true, true, false);
  }

  static Stream<Outcome<?>> ofTheKey() {
    return Stream.of(401, 402, 429).map(SeriesResponsesTest::ofStatus);
  }

  @ParameterizedTest
  @MethodSource("ofTheKey")
  void whatConcernsTheKeyNeverCounts(Outcome<?> outcome) {
    assertThat(Stream.of(1, 2, 3, 4, 5)).allMatch(number -> excuses(number, outcome));
    assertThat(excuses(1)).isTrue();
  }

  @Test
  void withALimitOfNothingEveryFailureCounts() {
    assertThat(new CircuitRule(0).excuses(NOTES, note(1), UNCLEAR)).isFalse();
  }

  @Test
  void aFreeFaultStaysFreeWhenItIsExcused() {
    Outcome<?> badRequest = SeriesResponsesTest.ofStatus(400);
    assertThat(UpstreamFault.of(badRequest, true, true))
        .isInstanceOf(UpstreamFault.FreeExcused.class);
    assertThat(UpstreamFault.of(badRequest, false, true))
        .isExactlyInstanceOf(UpstreamFault.Excused.class);
    assertThat(UpstreamFault.of(badRequest, true, false)).isInstanceOf(UpstreamFault.Free.class);
    assertThat(UpstreamFault.of(UNCLEAR, true, true))
        .isExactlyInstanceOf(UpstreamFault.Excused.class);
    assertThat(UpstreamFault.of(UNCLEAR, true, false)).isExactlyInstanceOf(UpstreamFault.class);
  }
}
