package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.relay.ThreeSeries.Style;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Tests a series that reports NOT_FOUND within a list. It can be wrong, as Web V3 is after a token
 * expires, so the pager tries another series before it fails.
 */
class NotFoundWithinListTest {

  private static final List<String> ALL = PlannedPages.ids(0, 30);

  private final ThreeSeries upstream =
      ThreeSeries.of(
          30,
          UnaryOperator.identity(),
          List.of(10, 10, 10),
          List.of(Style.BEHIND, Style.BEHIND, Style.BEHIND),
          List.of(false));

  private final Map<Series, Reason> ends = new EnumMap<>(Series.class);

  /** The three series, some of which fail after the first page as planned. */
  private final PageSource<String> source =
      new PageSource<>() {
        @Override
        public Uni<Page<String>> load(Position at) {
          Reason end = at == null || at.values().isEmpty() ? null : ends.get(at.series());
          if (end == null) {
            return upstream.load(at);
          }
          upstream.loads().incrementAndGet();
          return Uni.createFrom().failure(new ChainFailure(end, List.of()));
        }

        @Override
        public ResumePoints resumePoints() {
          return upstream;
        }
      };

  private String firstTen() {
    return PlannedPages.answer(source, 10, null).pageInfo().endCursor();
  }

  @Test
  void areLookedForInAnotherSeries() {
    String cursor = firstTen();
    ends.put(Series.APP_V2, Reason.NOT_FOUND);
    assertThat(PlannedPages.answer(source, 20, cursor).nodes()).isEqualTo(ALL.subList(10, 30));
  }

  @Test
  void areGoneIfAnotherSeriesSaysSoToo() {
    String cursor = firstTen();
    ends.put(Series.APP_V2, Reason.NOT_FOUND);
    ends.put(Series.APP_V1, Reason.NOT_FOUND);
    int before = upstream.loads().get();
    assertThatThrownBy(() -> PlannedPages.answer(source, 20, cursor))
        .isInstanceOfSatisfying(
            ChainFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND));
    assertThat(upstream.loads().get() - before).isEqualTo(2);
  }

  @Test
  void areGoneIfNoOtherSeriesCanConfirm() {
    String cursor = firstTen();
    ends.put(Series.APP_V2, Reason.NOT_FOUND);
    ends.put(Series.APP_V1, Reason.UNAVAILABLE);
    ends.put(Series.WEB_V3, Reason.UNSUPPORTED);
    assertThatThrownBy(() -> PlannedPages.answer(source, 20, cursor))
        .isInstanceOfSatisfying(
            ChainFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND));
  }
}
