package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An upstream that consists of a graph of pages, which can be stuck, circular, wrong or regular.
 */
class PlannedPages implements PageSource<String>, ResumePoints {

  private static final CursorScope LIST = CursorScope.of("list", "x");

  /** A page with any items, any number of ads between them, and any next page or none. */
  record Leaf(List<String> items, int next, int ads) {
    Leaf(List<String> items, int next) {
      this(items, next, 0);
    }
  }

  final List<Leaf> leaves;
  final Set<String> delivered = new HashSet<>();

  /** The positions of all requests. */
  final Set<Position> requested = new HashSet<>();

  private final boolean numbered;
  int loads;

  PlannedPages(List<Leaf> leaves) {
    this(leaves, false);
  }

  /**
   * @param numbered whether positions include a number that counts on, so that no position repeats
   *     even if a page does
   */
  PlannedPages(List<Leaf> leaves, boolean numbered) {
    this.leaves = leaves;
    this.numbered = numbered;
  }

  @Override
  public Uni<Page<String>> load(Position at) {
    loads++;
    requested.add(at == null ? Position.start(Series.APP_V2) : at);
    int index = at == null ? 0 : Integer.parseInt(at.value("page", "0"));
    int number = at == null ? 1 : Integer.parseInt(at.value("number", "1"));
    Leaf leaf = leaves.get(index);
    delivered.addAll(leaf.items());
    return Uni.createFrom()
        .item(
            new Page<>(
                Series.APP_V2, leaf.items(), position(leaf.next(), number + 1), null, leaf.ads()));
  }

  @Override
  public ResumePoints resumePoints() {
    return this;
  }

  @Override
  public List<Series> elsewhere(Series failed) {
    return List.of();
  }

  @Override
  public Optional<ResumePoint> resumeAfter(Series series, String lastId, Position elsewhere) {
    return Optional.empty();
  }

  @Override
  public int pagesToFind() {
    return 0;
  }

  private Position position(int next, int number) {
    if (next < 0 || next >= leaves.size()) {
      return null;
    }
    String page = String.valueOf(next);
    return new Position(
        Series.APP_V2,
        numbered ? Map.of("page", page, "number", String.valueOf(number)) : Map.of("page", page));
  }

  /**
   * Returns a regular list, of which each page begins with the last items of the page before it.
   */
  static PlannedPages orderly(int length, int pageSize, int overlap) {
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
    return new PlannedPages(leaves);
  }

  /** Returns pages of different items. The last one leads back to the page with this index. */
  static PlannedPages circle(int pages, int pageSize, int backTo, boolean numbered) {
    List<Leaf> leaves = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      int next = page == pages - 1 ? backTo : page + 1;
      leaves.add(new Leaf(ids(page * pageSize, (page + 1) * pageSize), next));
    }
    return new PlannedPages(leaves, numbered);
  }

  static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> String.format("%024x", i)).toList();
  }

  static Slice<String> answer(PageSource<String> upstream, int first, String after) {
    PageArguments arguments = PageArguments.of(LIST, first, after);
    return Pager.slice(arguments, id -> id, upstream).await().indefinitely();
  }

  /** Reads a list to its end. The sizes of the slices repeat in the given order. */
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
}
