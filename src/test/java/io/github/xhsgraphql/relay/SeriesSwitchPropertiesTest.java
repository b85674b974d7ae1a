package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.relay.ThreeSeries.Style;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Tests lists that are read from several series, each with its own page numbers and failures. */
class SeriesSwitchPropertiesTest {

  private static Gen<List<Style>> anyStyles() {
    return lists().of(arbitrary().enumValues(Style.class)).ofSize(3);
  }

  @Test
  void aWalkDeliversExactlyTheListWhereverSeriesFailAndRecover() {
    deliversExactlyTheList(
        arbitrary().constant(List.of(Style.SEARCHED, Style.SEARCHED, Style.SEARCHED)));
  }

  @Test
  void aWalkDeliversExactlyTheListWhetherCursorsTranslateOrNot() {
    deliversExactlyTheList(anyStyles());
  }

  private static void deliversExactlyTheList(Gen<List<Style>> styles) {
    qt().withExamples(2_000)
        .forAll(
            integers().between(1, 60),
            lists().of(integers().between(1, 25)).ofSize(3),
            styles.zip(lists().of(booleans().all()).ofSizeBetween(2, 12), Map::entry),
            integers().between(1, 30))
        .assuming(
            (length, sizes, how, first) -> how.getValue().stream().filter(f -> !f).count() > 1)
        .checkAssert(
            (length, sizes, how, first) -> {
              ThreeSeries upstream =
                  ThreeSeries.of(
                      length, UnaryOperator.identity(), sizes, how.getKey(), how.getValue());
              List<String> all = PlannedPages.ids(0, length);
              List<String> walked = new ArrayList<>();
              String after = null;
              boolean more = true;
              for (int answers = 0; answers < 300 && more; answers++) {
                Slice<String> slice = answerOrTypedFailure(upstream, first, after);
                if (slice == null) {
                  // This changes which calls the repeating failures affect.
                  upstream.loads().incrementAndGet();
                  continue;
                }
                walked.addAll(slice.nodes());
                more = slice.hasNextPage();
                after = more ? slice.pageInfo().endCursor() : after;
              }
              assertThat(walked).isEqualTo(more ? all.subList(0, walked.size()) : all);
            });
  }

  @Test
  void whereTheOrderDiffersNothingComesTwiceInAnAnswerAndNoWalkBeginsAnewInSilence() {
    qt().withExamples(2_000)
        .forAll(
            integers().between(1, 40),
            lists().of(integers().between(1, 15)).ofSize(3),
            anyStyles().zip(lists().of(booleans().all()).ofSizeBetween(2, 12), Map::entry),
            integers().between(1, 1_000_000))
        .assuming((length, sizes, how, seed) -> how.getValue().stream().filter(f -> !f).count() > 1)
        .checkAssert(
            (length, sizes, how, seed) -> {
              Random random = new Random(seed);
              UnaryOperator<List<String>> shuffled =
                  ids -> {
                    Collections.shuffle(ids, random);
                    // Each series lacks some items.
                    return ids.subList(0, 1 + random.nextInt(ids.size()));
                  };
              ThreeSeries upstream =
                  ThreeSeries.of(length, shuffled, sizes, how.getKey(), how.getValue());
              String after = null;
              String last = null;
              boolean more = true;
              for (int answers = 0; answers < 100 && more; answers++) {
                Slice<String> slice = answerOrTypedFailure(upstream, 1 + random.nextInt(30), after);
                if (slice == null) {
                  upstream.loads().incrementAndGet();
                  continue;
                }
                assertThat(slice.nodes()).doesNotHaveDuplicates();
                for (String id : slice.nodes()) {
                  String before = last;
                  assertThat(
                          before == null
                              || upstream.lists().values().stream()
                                  .anyMatch(list -> isBehind(before, id, list)))
                      .as("each stands behind the one before it in the list of some series")
                      .isTrue();
                  last = id;
                }
                more = slice.hasNextPage() && !slice.nodes().isEmpty();
                after = more ? slice.pageInfo().endCursor() : after;
              }
            });
  }

  private static boolean isBehind(String before, String id, List<String> list) {
    return list.contains(before) && list.indexOf(id) > list.indexOf(before);
  }

  /** Returns the slice, or null after a failure of the expected type. */
  private static Slice<String> answerOrTypedFailure(ThreeSeries upstream, int first, String after) {
    AtomicReference<Slice<String>> slice = new AtomicReference<>();
    Throwable failure =
        catchThrowable(() -> slice.set(PlannedPages.answer(upstream, first, after)));
    if (failure != null && after == null) {
      assertThat(failure).isInstanceOf(ChainFailure.class);
    } else if (failure != null) {
      assertThat(failure)
          .isInstanceOfSatisfying(
              ApiException.class,
              error -> assertThat(error.code()).isEqualTo(ErrorCode.CURSOR_SERIES_UNAVAILABLE));
    }
    return slice.get();
  }

  @Test
  void aPageThatEndsWhereTheOtherSeriesPageEndsIsNotTheListsEnd() {
    ThreeSeries upstream = ThreeSeries.numbered(60, 20);
    Slice<String> first = PlannedPages.answer(upstream, 20, null);
    upstream.down().add(Series.APP_V2);

    Slice<String> rest = PlannedPages.answer(upstream, 100, first.pageInfo().endCursor());

    assertThat(rest.nodes()).isEqualTo(PlannedPages.ids(20, 60));
  }

  @Test
  void seriesThatFailInTurnAreNotCalledForever() {
    ThreeSeries upstream = ThreeSeries.numbered(60, 20);
    String after = PlannedPages.answer(upstream, 20, null).pageInfo().endCursor();
    ResumePoints firstPageOnly =
        new ResumePoints() {
          @Override
          public List<Series> elsewhere(Series failed) {
            return upstream.elsewhere(failed);
          }

          @Override
          public Optional<ResumePoint> resumeAfter(
              Series series, String lastId, Position elsewhere) {
            return Optional.empty();
          }

          @Override
          public int pagesToFind() {
            return 10;
          }
        };
    // Every series serves its first page and fails at the second.
    PageSource<String> firstPagesOnly =
        new PageSource<>() {
          @Override
          public Uni<Page<String>> load(Position at) {
            upstream.down().clear();
            if (at != null && !at.values().isEmpty()) {
              upstream.down().add(at.series());
            }
            return upstream.load(at);
          }

          @Override
          public ResumePoints resumePoints() {
            return firstPageOnly;
          }
        };
    int before = upstream.loads().get();

    Throwable failure = catchThrowable(() -> PlannedPages.answer(firstPagesOnly, 20, after));

    assertThat(failure)
        .isInstanceOfSatisfying(
            ApiException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.CURSOR_SERIES_UNAVAILABLE));
    assertThat(upstream.loads().get() - before).isLessThanOrEqualTo(5);
  }
}
