package io.github.xhsgraphql.relay;

import static io.github.xhsgraphql.relay.PlannedPages.answer;
import static io.github.xhsgraphql.relay.PlannedPages.ids;
import static io.github.xhsgraphql.relay.PlannedPages.nodes;
import static io.github.xhsgraphql.relay.PlannedPages.orderly;
import static io.github.xhsgraphql.relay.PlannedPages.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.xhsgraphql.relay.PlannedPages.Leaf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Tests the pager's guarantees with generated upstreams of every behavior. */
class PagerPropertiesTest {

  private static Gen<List<Leaf>> anyLeaves() {
    Gen<List<String>> items =
        lists()
            .of(integers().between(0, 15))
            .ofSizeBetween(0, 6)
            .map(numbers -> numbers.stream().map(i -> String.format("%024x", i)).toList());
    return lists()
        .of(items.zip(integers().between(-1, 6), integers().between(0, 1), Leaf::new))
        .ofSizeBetween(1, 7);
  }

  private static Gen<List<Integer>> sizes() {
    return lists().of(integers().between(1, 9)).ofSizeBetween(1, 4);
  }

  @Test
  void walksEndLoseNothingAndRepeatNothingInAnAnswerWhateverUpstreamDoes() {
    qt().withExamples(3_000)
        .forAll(anyLeaves(), sizes())
        .checkAssert(
            (leaves, sizes) -> {
              PlannedPages upstream = new PlannedPages(leaves);
              List<Slice<String>> answers = walk(upstream, sizes, 400);
              for (Slice<String> answer : answers) {
                assertThat(answer.nodes()).doesNotHaveDuplicates();
              }
              assertThat(new HashSet<>(nodes(answers))).isEqualTo(upstream.delivered);
            });
  }

  @Test
  void anOrderlyListComesWholeAndInOrderThroughAnyWindowsAndOverlaps() {
    qt().withExamples(2_000)
        .forAll(
            integers().between(0, 120),
            integers().between(1, 30),
            integers().between(0, 29),
            sizes())
        .checkAssert(
            (length, pageSize, overlap, sizes) -> {
              PlannedPages upstream = orderly(length, pageSize, Math.min(overlap, pageSize - 1));
              assertThat(nodes(walk(upstream, sizes, 400))).isEqualTo(ids(0, length));
            });
  }

  @Test
  void everyEdgesCursorGoesOnBehindItsEdge() {
    qt().withExamples(500)
        .forAll(integers().between(1, 60), integers().between(1, 12), integers().between(1, 40))
        .checkAssert(
            (length, pageSize, first) -> {
              PlannedPages upstream = orderly(length, pageSize, Math.min(2, pageSize - 1));
              Slice<String> all = answer(upstream, first, null);
              for (Slice.Edge<String> edge : all.edges()) {
                int place = Integer.parseInt(edge.node(), 16);
                Slice<String> rest = answer(upstream, 100, edge.cursor());
                assertThat(rest.nodes()).isEqualTo(ids(place + 1, length));
              }
            });
  }

  @Test
  void takesNoPageThatItDoesNotNeed() {
    qt().withExamples(500)
        .forAll(integers().between(1, 100), integers().between(1, 20), integers().between(1, 50))
        .checkAssert(
            (length, pageSize, first) -> {
              PlannedPages upstream = orderly(length, pageSize, 0);
              answer(upstream, first, null);
              int needed = (Math.min(length, first) + pageSize - 1) / pageSize;
              assertThat(upstream.loads).isEqualTo(needed);
            });
  }

  @Test
  void aPagesWorthOfWindowsCostsOnePageEach() {
    PlannedPages upstream = orderly(60, 20, 0);
    walk(upstream, List.of(20), 10);
    assertThat(upstream.loads).isEqualTo(3);
  }

  @Test
  void pagesOfNothingButAdsArePassedByWithoutLossAnywhereInAList() {
    qt().withExamples(1_000)
        .forAll(integers().between(1, 60), integers().between(1, 9), sizes(), barren())
        .checkAssert(
            (length, pageSize, sizes, barren) -> {
              List<Leaf> leaves = new ArrayList<>();
              for (int from = 0; from < length; from += pageSize) {
                int before = barren.get(leaves.size() % barren.size());
                for (int i = 0; i < before; i++) {
                  leaves.add(new Leaf(List.of(), leaves.size() + 1, 2));
                }
                List<String> items = ids(from, Math.min(length, from + pageSize));
                boolean last = from + pageSize >= length;
                leaves.add(new Leaf(items, last ? -1 : leaves.size() + 1));
              }
              PlannedPages upstream = new PlannedPages(leaves);
              assertThat(nodes(walk(upstream, sizes, 400))).isEqualTo(ids(0, length));
            });
  }

  /** Returns how many pages with only ads precede each page of items. */
  private static Gen<List<Integer>> barren() {
    return lists().of(integers().between(0, 2)).ofSizeBetween(1, 5);
  }
}
