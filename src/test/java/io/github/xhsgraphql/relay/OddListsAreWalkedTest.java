package io.github.xhsgraphql.relay;

import static io.github.xhsgraphql.relay.PlannedPages.answer;
import static io.github.xhsgraphql.relay.PlannedPages.ids;
import static io.github.xhsgraphql.relay.PlannedPages.nodes;
import static io.github.xhsgraphql.relay.PlannedPages.orderly;
import static io.github.xhsgraphql.relay.PlannedPages.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.PlannedPages.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests lists that change while they are read, repeat items, don't advance or have empty pages. */
class OddListsAreWalkedTest {

  @Test
  void pinnedItemsThatComeOnEveryPageComeOnce() {
    PlannedPages upstream =
        new PlannedPages(
            List.of(
                new Leaf(List.of("p", "a", "b"), 1),
                new Leaf(List.of("p", "c", "d"), 2),
                new Leaf(List.of("p", "e"), -1)));
    assertThat(nodes(walk(upstream, List.of(2), 10))).containsExactly("p", "a", "b", "c", "d", "e");
  }

  @Test
  void aPageThatSaysMoreAndBringsNothingEndsTheWalk() {
    PlannedPages upstream =
        new PlannedPages(
            List.of(new Leaf(List.of("a"), 1), new Leaf(List.of(), 2), new Leaf(List.of(), 1)));
    Slice<String> answer = answer(upstream, 10, null);
    assertThat(answer.nodes()).containsExactly("a");
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(2);
  }

  @Test
  void aRepeatIsKnownAcrossAPageOfNothingButAds() {
    PlannedPages upstream =
        new PlannedPages(
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
    PlannedPages upstream = new PlannedPages(leaves);
    Slice<String> answer = answer(upstream, 10, null);
    assertThat(answer.nodes()).containsExactly("a");
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(4);
  }

  @Test
  void aCursorThatDoesNotAdvanceEndsTheWalk() {
    PlannedPages upstream =
        new PlannedPages(List.of(new Leaf(List.of("a"), 1), new Leaf(List.of("b"), 1)));
    Slice<String> answer = answer(upstream, 10, null);
    assertThat(answer.nodes()).containsExactly("a", "b");
    assertThat(answer.hasNextPage()).isFalse();
    assertThat(upstream.loads).isEqualTo(2);
  }

  @Test
  void aListThatGrewAtItsHeadLosesNothing() {
    PlannedPages before = orderly(40, 10, 0);
    Slice<String> answer = answer(before, 15, null);
    PlannedPages grown = new PlannedPages(new ArrayList<>());
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
    PlannedPages shrunk = new PlannedPages(List.of(new Leaf(left, -1)));
    Slice<String> rest = answer(shrunk, 100, answer.pageInfo().endCursor());
    assertThat(rest.nodes()).isEqualTo(ids(5, 10));
  }
}
