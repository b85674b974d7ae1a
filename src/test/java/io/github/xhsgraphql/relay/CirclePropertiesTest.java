package io.github.xhsgraphql.relay;

import static io.github.xhsgraphql.relay.PlannedPages.answer;
import static io.github.xhsgraphql.relay.PlannedPages.ids;
import static io.github.xhsgraphql.relay.PlannedPages.nodes;
import static io.github.xhsgraphql.relay.PlannedPages.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.xhsgraphql.relay.PlannedPages.Leaf;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

/** Tests lists whose pages form a circle, read in one response and in many. */
class CirclePropertiesTest {

  private static Gen<List<Integer>> sizes() {
    return lists().of(integers().between(1, 25)).ofSizeBetween(1, 4);
  }

  /** The longest circle that a cursor can detect from any page. */
  private static final int REACH = VisitedPages.MAX_PAGES - 1;

  @Test
  void acrossAnswersACircleWithinReachComesOnceAndCostsAtMostOneCallMore() {
    qt().withExamples(1_000)
        .forAll(
            integers().between(0, 40).zip(integers().between(1, REACH), Map::entry),
            integers().between(1, 12),
            booleans().all(),
            sizes())
        .checkAssert(
            (shape, pageSize, numbered, sizes) -> {
              int tail = shape.getKey();
              int pages = tail + shape.getValue();
              PlannedPages upstream = PlannedPages.circle(pages, pageSize, tail, numbered);
              assertThat(nodes(walk(upstream, sizes, 2_000))).isEqualTo(ids(0, pages * pageSize));
              // The first request has no position, so only the items show that the circle is back
              // at the start.
              int unforeseen = numbered || tail == 0 ? 1 : 0;
              assertThat(upstream.requested).hasSize(pages + unforeseen);
            });
  }

  @Test
  void acrossAnswersACircleBackToTheStartComesOnceHoweverLongItIs() {
    qt().withExamples(200)
        .forAll(integers().between(1, 150), integers().between(1, 5), booleans().all(), sizes())
        .checkAssert(
            (pages, pageSize, numbered, sizes) -> {
              PlannedPages upstream = PlannedPages.circle(pages, pageSize, 0, numbered);
              assertThat(nodes(walk(upstream, sizes, 2_000))).isEqualTo(ids(0, pages * pageSize));
              assertThat(upstream.requested).hasSize(pages + 1);
            });
  }

  @Test
  void acrossAnswersEveryOtherCircleEndsWithinThreeTimesItsPages() {
    qt().withExamples(100)
        .forAll(
            integers().between(1, 60), integers().between(REACH + 1, 90), booleans().all(), sizes())
        .checkAssert(
            (tail, loop, numbered, sizes) -> {
              PlannedPages upstream = PlannedPages.circle(tail + loop, 3, tail, numbered);
              List<Slice<String>> answers = walk(upstream, sizes, 2_000);
              assertThat(new HashSet<>(nodes(answers))).isEqualTo(upstream.delivered);
              assertThat(nodes(answers)).hasSizeLessThanOrEqualTo(3 * 3 * (tail + loop));
              answers.forEach(slice -> assertThat(slice.nodes()).doesNotHaveDuplicates());
            });
  }

  @Test
  void aPageThatComesAgainInAnotherOrderIsTheSame() {
    qt().withExamples(300)
        .forAll(integers().between(1, 20), integers().between(1, 1_000), sizes())
        .checkAssert(
            (pages, seed, sizes) -> {
              List<Leaf> laps = new ArrayList<>();
              Random random = new Random(seed);
              for (int page = 0; page < 2 * pages; page++) {
                int from = page % pages * 6;
                List<String> items = new ArrayList<>(ids(from, from + 6));
                if (page >= pages) {
                  Collections.shuffle(items, random);
                }
                laps.add(new Leaf(items, page + 1));
              }
              PlannedPages upstream = new PlannedPages(laps);
              assertThat(nodes(walk(upstream, sizes, 2_000))).isEqualTo(ids(0, pages * 6));
              assertThat(upstream.requested).hasSize(pages + 1);
            });
  }

  @ParameterizedTest
  @CsvSource({"false, 3", "true, 4"})
  void oneAnswerEndsAtThePageThatBringsNothingNew(boolean numbered, int loads) {
    PlannedPages upstream = PlannedPages.circle(3, 10, 1, numbered);
    Slice<String> answer = answer(upstream, 100, null);
    assertThat(answer.nodes()).isEqualTo(ids(0, 30));
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(loads);
  }

  @Test
  void inOneAnswerEachPageButTheLastBringsSomethingNew() {
    Gen<List<String>> items =
        lists().of(integers().between(0, 40)).ofSizeBetween(1, 8).map(CirclePropertiesTest::named);
    qt().withExamples(2_000)
        .forAll(
            lists().of(items.zip(integers().between(-1, 9), Leaf::new)).ofSizeBetween(1, 10),
            booleans().all())
        .checkAssert(
            (leaves, numbered) -> {
              List<Integer> news = new ArrayList<>();
              PlannedPages upstream =
                  new PlannedPages(leaves, numbered) {
                    @Override
                    public Uni<Page<String>> load(Position at) {
                      int before = delivered.size();
                      return super.load(at).invoke(page -> news.add(delivered.size() - before));
                    }
                  };
              Slice<String> answer = answer(upstream, 100, null);
              assertThat(answer.nodes()).doesNotHaveDuplicates();
              assertThat(new HashSet<>(answer.nodes())).isEqualTo(upstream.delivered);
              assertThat(news.subList(0, news.size() - 1)).doesNotContain(0);
            });
  }

  private static List<String> named(List<Integer> numbers) {
    return numbers.stream().map(i -> String.format("%024x", i)).toList();
  }

  @Test
  void aCursorStaysSmallHoweverDeepTheWalkIs() {
    PlannedPages upstream = PlannedPages.circle(200, 20, 0, true);
    List<Slice<String>> answers = walk(upstream, List.of(20), 300);
    int longest =
        answers.stream()
            .flatMap(slice -> slice.edges().stream())
            .mapToInt(edge -> edge.cursor().length())
            .max()
            .orElseThrow();
    assertThat(longest).isLessThan(600);
  }

  @Test
  void anotherSeriesMayBringTheSamePages() {
    List<String> page = ids(0, 20);
    WalkHistory history =
        WalkHistory.START
            .beyond(Position.start(Series.APP_V2), page)
            .beyond(new Position(Series.APP_V2, Map.of("page", "2")), ids(20, 40));
    assertThat(history.isCircle(page)).isTrue();
    List<String> reordered = new ArrayList<>(page);
    Collections.reverse(reordered);
    assertThat(history.isCircle(reordered)).isTrue();
    assertThat(history.isCircle(ids(0, 19))).isFalse();
    assertThat(history.elsewhere().isCircle(page)).isFalse();
  }
}
