package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.xhsgraphql.upstream.Landing;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.github.xhsgraphql.upstream.Series;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/**
 * What the pager promises (DESIGN §6), against upstreams of every behaviour that can be thought of.
 */
class PagerPropertiesTest {

  private static final Connection LIST = Connection.of("list", "x");

  /**
   * A page as some upstream serves it: any items, perhaps with ads between them, and any page, or
   * none, as its next.
   */
  record Leaf(List<String> items, int next, int ads) {
    Leaf(List<String> items, int next) {
      this(items, next, 0);
    }
  }

  /** An upstream that is nothing but a graph of pages: stuck, circling, lying or orderly. */
  static final class Upstream implements PageSource<String> {
    final List<Leaf> leaves;
    final Set<String> delivered = new HashSet<>();
    int loads;

    Upstream(List<Leaf> leaves) {
      this.leaves = leaves;
    }

    @Override
    public Uni<Page<String>> load(Position at) {
      loads++;
      int index = at == null ? 0 : Integer.parseInt(at.value("page", "0"));
      Leaf leaf = leaves.get(index);
      delivered.addAll(leaf.items());
      return Uni.createFrom()
          .item(new Page<>(Series.APP_V2, leaf.items(), position(leaf.next()), null, leaf.ads()));
    }

    @Override
    public List<Series> elsewhere(Series failed) {
      return List.of();
    }

    @Override
    public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
      return Optional.empty();
    }

    @Override
    public int pagesToFind() {
      return 0;
    }

    private Position position(int next) {
      return next < 0 || next >= leaves.size()
          ? null
          : new Position(Series.APP_V2, Map.of("page", String.valueOf(next)));
    }
  }

  /** A list served in order, each page beginning with the last items of the one before. */
  static Upstream orderly(int length, int pageSize, int overlap) {
    List<Leaf> leaves = new ArrayList<>();
    int step = Math.max(1, pageSize - overlap);
    for (int from = 0; leaves.isEmpty() || from < length; from += step) {
      List<String> items = ids(from, Math.min(length, from + pageSize));
      boolean last = from + pageSize >= length;
      leaves.add(new Leaf(items, last ? -1 : leaves.size() + 1));
      if (last) {
        break;
      }
    }
    return new Upstream(leaves);
  }

  static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> String.format("%024x", i)).toList();
  }

  static Slice<String> answer(PageSource<String> upstream, int first, String after) {
    Window window = Window.of(LIST, first, 20, after);
    return Pager.slice(window, id -> id, upstream).await().indefinitely();
  }

  /** Walks to the end, each answer of the next of the given sizes. */
  static List<Slice<String>> walk(PageSource<String> upstream, List<Integer> sizes, int most) {
    List<Slice<String>> answers = new ArrayList<>();
    String after = null;
    do {
      assertThat(answers).as("a walk ends").hasSizeLessThan(most);
      Slice<String> answer = answer(upstream, sizes.get(answers.size() % sizes.size()), after);
      answers.add(answer);
      if (!answer.hasNextPage()) {
        return answers;
      }
      after = answer.edges().isEmpty() ? null : answer.pageInfo().endCursor();
    } while (after != null);
    return answers;
  }

  static List<String> nodes(List<Slice<String>> answers) {
    return answers.stream().flatMap(answer -> answer.nodes().stream()).toList();
  }

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
              Upstream upstream = new Upstream(leaves);
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
              Upstream upstream = orderly(length, pageSize, Math.min(overlap, pageSize - 1));
              assertThat(nodes(walk(upstream, sizes, 400))).isEqualTo(ids(0, length));
            });
  }

  @Test
  void everyEdgesCursorGoesOnBehindItsEdge() {
    qt().withExamples(500)
        .forAll(integers().between(1, 60), integers().between(1, 12), integers().between(1, 40))
        .checkAssert(
            (length, pageSize, first) -> {
              Upstream upstream = orderly(length, pageSize, Math.min(2, pageSize - 1));
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
              Upstream upstream = orderly(length, pageSize, 0);
              answer(upstream, first, null);
              int needed = (Math.min(length, first) + pageSize - 1) / pageSize;
              assertThat(upstream.loads).isEqualTo(needed);
            });
  }

  @Test
  void aPagesWorthOfWindowsCostsOnePageEach() {
    Upstream upstream = orderly(60, 20, 0);
    walk(upstream, List.of(20), 10);
    assertThat(upstream.loads).isEqualTo(3);
  }

  @Test
  void pinnedItemsThatComeOnEveryPageComeOnce() {
    Upstream upstream =
        new Upstream(
            List.of(
                new Leaf(List.of("p", "a", "b"), 1),
                new Leaf(List.of("p", "c", "d"), 2),
                new Leaf(List.of("p", "e"), -1)));
    assertThat(nodes(walk(upstream, List.of(2), 10))).containsExactly("p", "a", "b", "c", "d", "e");
  }

  @Test
  void aPageThatSaysMoreAndBringsNothingEndsTheWalk() {
    Upstream upstream =
        new Upstream(
            List.of(new Leaf(List.of("a"), 1), new Leaf(List.of(), 2), new Leaf(List.of(), 1)));
    Slice<String> answer = answer(upstream, 10, null);
    assertThat(answer.nodes()).containsExactly("a");
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(2);
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
              Upstream upstream = new Upstream(leaves);
              assertThat(nodes(walk(upstream, sizes, 400))).isEqualTo(ids(0, length));
            });
  }

  /** How many pages of nothing but ads come before each page of items. */
  private static Gen<List<Integer>> barren() {
    return lists().of(integers().between(0, 2)).ofSizeBetween(1, 5);
  }

  @Test
  void aRepeatIsKnownAcrossAPageOfNothingButAds() {
    Upstream upstream =
        new Upstream(
            List.of(
                new Leaf(List.of("a", "b"), 1),
                new Leaf(List.of(), 2, 3),
                new Leaf(List.of("b", "c"), -1)));
    assertThat(nodes(walk(upstream, List.of(1), 10))).containsExactly("a", "b", "c");
  }

  @Test
  void anUpstreamThatHasNothingButAdsEndsTheWalk() {
    List<Leaf> leaves = new ArrayList<>(List.of(new Leaf(List.of("a"), 1)));
    for (int i = 2; i < 50; i++) {
      leaves.add(new Leaf(List.of(), i, 1));
    }
    Upstream upstream = new Upstream(leaves);
    Slice<String> answer = answer(upstream, 10, null);
    assertThat(answer.nodes()).containsExactly("a");
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(4);
  }

  @Test
  void aCursorThatDoesNotAdvanceEndsTheWalk() {
    Upstream upstream = new Upstream(List.of(new Leaf(List.of("a"), 1), new Leaf(List.of("b"), 1)));
    Slice<String> answer = answer(upstream, 10, null);
    assertThat(answer.nodes()).containsExactly("a", "b");
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(2);
  }

  @Test
  void aListThatGrewAtItsHeadLosesNothing() {
    Upstream before = orderly(40, 10, 0);
    Slice<String> answer = answer(before, 15, null);
    Upstream grown = new Upstream(new ArrayList<>());
    List<String> list = new ArrayList<>(List.of("new1", "new2", "new3"));
    list.addAll(ids(0, 40));
    for (int from = 0; from < list.size(); from += 10) {
      int to = Math.min(list.size(), from + 10);
      grown.leaves.add(new Leaf(list.subList(from, to), to == list.size() ? -1 : from / 10 + 1));
    }
    Slice<String> rest = answer(grown, 100, answer.pageInfo().endCursor());
    assertThat(new LinkedHashSet<>(rest.nodes())).containsAll(ids(15, 40));
  }

  @Test
  void aPlaceWhoseItemWasDeletedGoesOnWithTheNext() {
    Slice<String> answer = answer(orderly(20, 10, 0), 5, null);
    List<String> left = new ArrayList<>(ids(0, 10));
    left.remove(4);
    Upstream shrunk = new Upstream(List.of(new Leaf(left, -1)));
    Slice<String> rest = answer(shrunk, 100, answer.pageInfo().endCursor());
    assertThat(rest.nodes()).isEqualTo(ids(5, 10));
  }
}
