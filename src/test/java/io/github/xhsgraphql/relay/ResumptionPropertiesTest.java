package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.github.xhsgraphql.upstream.ChainFailure;
import io.github.xhsgraphql.upstream.Landing;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.github.xhsgraphql.upstream.Series;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Walks through series that number their pages, each in its own way, and fail as they like. */
class ResumptionPropertiesTest {

  /** Three series that hold the same list, cut into pages of their own sizes. */
  private static final class Numbered implements PageSource<String> {
    private final List<String> list;
    private final List<Integer> sizes;
    private final List<Boolean> failures;
    private final Set<Series> down = EnumSet.noneOf(Series.class);
    private int loads;

    Numbered(int length, List<Integer> sizes, List<Boolean> failures) {
      this.list = PagerPropertiesTest.ids(0, length);
      this.sizes = sizes;
      this.failures = failures;
    }

    @Override
    public Uni<Page<String>> load(Position at) {
      return at != null
          ? page(at)
          : Arrays.stream(Series.values())
              .map(series -> page(Position.start(series)))
              .reduce((better, worse) -> better.onFailure().recoverWithUni(() -> worse))
              .orElseThrow();
    }

    private Uni<Page<String>> page(Position at) {
      return Uni.createFrom()
          .deferred(
              () -> {
                if (failures.get(loads++ % failures.size()) || down.contains(at.series())) {
                  return Uni.createFrom()
                      .failure(new ChainFailure(ChainFailure.Reason.UNAVAILABLE, List.of()));
                }
                int size = sizes.get(at.series().ordinal() % sizes.size());
                int number = Integer.parseInt(at.value("page", "1"));
                int from = Math.min(list.size(), (number - 1) * size);
                int to = Math.min(list.size(), from + size);
                Position next =
                    to == list.size()
                        ? null
                        : new Position(at.series(), Map.of("page", String.valueOf(number + 1)));
                return Uni.createFrom()
                    .item(new Page<>(at.series(), list.subList(from, to), next, null));
              });
    }

    @Override
    public List<Series> elsewhere(Series failed) {
      return Arrays.stream(Series.values()).filter(series -> series != failed).toList();
    }

    @Override
    public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
      return Optional.empty();
    }

    @Override
    public int pagesToFind() {
      return 1_000;
    }
  }

  private static Slice<String> answer(Numbered upstream, int first, String after) {
    return PagerPropertiesTest.answer(upstream, first, after);
  }

  @Test
  void aWalkDeliversExactlyTheListWhereverSeriesFailAndRecover() {
    qt().withExamples(2_000)
        .forAll(
            integers().between(1, 60),
            lists().of(integers().between(1, 25)).ofSize(3),
            lists().of(booleans().all()).ofSizeBetween(2, 12),
            integers().between(1, 30))
        .assuming((length, sizes, failures, first) -> failures.stream().filter(f -> !f).count() > 1)
        .checkAssert(
            (length, sizes, failures, first) -> {
              Numbered upstream = new Numbered(length, sizes, failures);
              List<String> walked = new ArrayList<>();
              String after = null;
              for (int answers = 0; answers < 300; answers++) {
                AtomicReference<Slice<String>> slice = new AtomicReference<>();
                String from = after;
                Throwable failure = catchThrowable(() -> slice.set(answer(upstream, first, from)));
                if (failure != null) {
                  // The failures take turns with another period than the calls do.
                  upstream.loads++;
                  continue;
                }
                walked.addAll(slice.get().nodes());
                if (!slice.get().hasNextPage()) {
                  assertThat(walked).isEqualTo(upstream.list);
                  return;
                }
                after = slice.get().pageInfo().endCursor();
              }
              assertThat(walked).isEqualTo(upstream.list.subList(0, walked.size()));
            });
  }

  /** How a series pages, and whether another's place can be told in its words. */
  private enum Style {
    /** Pages by number; a place has to be searched for. */
    SEARCHED,
    /** Pages by the last ID, which means the same in every series. */
    BEHIND,
    /** Pages by number, and tells which page holds an ID. */
    AROUND
  }

  /** Three series, each with its own list, page size and style. */
  private record World(
      Map<Series, List<String>> lists,
      List<Integer> sizes,
      List<Style> styles,
      List<Boolean> failures,
      AtomicInteger loads)
      implements PageSource<String> {

    private List<String> list(Series series) {
      return lists.get(series);
    }

    private int size(Series series) {
      return sizes.get(series.ordinal());
    }

    @Override
    public Uni<Page<String>> load(Position at) {
      return at != null
          ? page(at)
          : Arrays.stream(Series.values())
              .map(series -> page(Position.start(series)))
              .reduce((better, worse) -> better.onFailure().recoverWithUni(() -> worse))
              .orElseThrow();
    }

    private Uni<Page<String>> page(Position at) {
      return Uni.createFrom()
          .deferred(
              () ->
                  failures.get(loads.getAndIncrement() % failures.size())
                      ? Uni.createFrom()
                          .failure(new ChainFailure(ChainFailure.Reason.UNAVAILABLE, List.of()))
                      : Uni.createFrom().item(served(at)));
    }

    private Page<String> served(Position at) {
      Series series = at.series();
      List<String> list = list(series);
      String after = at.value("after", null);
      int known = list.indexOf(after);
      int number = Integer.parseInt(at.value("page", "1"));
      int from =
          after == null
              ? Math.min(list.size(), (number - 1) * size(series))
              : known < 0 ? list.size() : known + 1;
      int to = Math.min(list.size(), from + size(series));
      Map<String, String> onward =
          styles.get(series.ordinal()) == Style.BEHIND && to > 0
              ? Map.of("after", list.get(to - 1))
              : Map.of("page", String.valueOf(number + 1));
      Position next = to == list.size() ? null : new Position(series, onward);
      return new Page<>(series, list.subList(from, to), next, null);
    }

    @Override
    public List<Series> elsewhere(Series failed) {
      return Arrays.stream(Series.values()).filter(series -> series != failed).toList();
    }

    @Override
    public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
      int place = list(series).indexOf(lastId);
      return switch (styles.get(series.ordinal())) {
        case SEARCHED -> Optional.empty();
        case BEHIND -> Optional.of(Landing.behind(new Position(series, Map.of("after", lastId))));
        case AROUND ->
            place < 0
                ? Optional.empty()
                : Optional.of(
                    Landing.around(
                        new Position(
                            series, Map.of("page", String.valueOf(place / size(series) + 1)))));
      };
    }

    @Override
    public int pagesToFind() {
      return 1_000;
    }
  }

  private static Gen<List<Style>> anyStyles() {
    return lists().of(arbitrary().enumValues(Style.class)).ofSize(3);
  }

  private static World world(
      UnaryOperator<List<String>> order,
      int length,
      List<Integer> sizes,
      List<Style> styles,
      List<Boolean> failures) {
    Map<Series, List<String>> lists = new EnumMap<>(Series.class);
    for (Series series : Series.values()) {
      lists.put(series, order.apply(new ArrayList<>(PagerPropertiesTest.ids(0, length))));
    }
    return new World(lists, sizes, styles, failures, new AtomicInteger());
  }

  @Test
  void aWalkDeliversExactlyTheListWhetherCursorsTranslateOrNot() {
    qt().withExamples(2_000)
        .forAll(
            integers().between(1, 60),
            lists().of(integers().between(1, 25)).ofSize(3),
            anyStyles().zip(lists().of(booleans().all()).ofSizeBetween(2, 12), Map::entry),
            integers().between(1, 30))
        .assuming(
            (length, sizes, how, first) -> how.getValue().stream().filter(f -> !f).count() > 1)
        .checkAssert(
            (length, sizes, how, first) -> {
              World world =
                  world(UnaryOperator.identity(), length, sizes, how.getKey(), how.getValue());
              List<String> all = PagerPropertiesTest.ids(0, length);
              List<String> walked = new ArrayList<>();
              String after = null;
              boolean more = true;
              for (int answers = 0; answers < 300 && more; answers++) {
                Slice<String> slice = answerOrTypedFailure(world, first, after);
                if (slice == null) {
                  // The failures take turns with another period than the calls do.
                  world.loads().incrementAndGet();
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
                    // Each series lacks some.
                    return ids.subList(0, 1 + random.nextInt(ids.size()));
                  };
              World world = world(shuffled, length, sizes, how.getKey(), how.getValue());
              String after = null;
              String last = null;
              boolean more = true;
              for (int answers = 0; answers < 100 && more; answers++) {
                Slice<String> slice = answerOrTypedFailure(world, 1 + random.nextInt(30), after);
                if (slice == null) {
                  world.loads().incrementAndGet();
                  continue;
                }
                assertThat(slice.nodes()).doesNotHaveDuplicates();
                for (String id : slice.nodes()) {
                  String before = last;
                  assertThat(
                          before == null
                              || world.lists().values().stream()
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

  /** Null where nothing could be told; then the error has to say so. */
  private static Slice<String> answerOrTypedFailure(World world, int first, String after) {
    AtomicReference<Slice<String>> slice = new AtomicReference<>();
    Throwable failure =
        catchThrowable(() -> slice.set(PagerPropertiesTest.answer(world, first, after)));
    if (failure != null && after == null) {
      assertThat(failure).isInstanceOf(ChainFailure.class);
    } else if (failure != null) {
      assertThat(failure)
          .isInstanceOfSatisfying(
              ApiException.class,
              told -> assertThat(told.code()).isEqualTo(ErrorCode.CURSOR_SERIES_UNAVAILABLE));
    }
    return slice.get();
  }

  @Test
  void aPageThatEndsWhereTheOtherSeriesPageEndsIsNotTheListsEnd() {
    Numbered upstream = new Numbered(60, List.of(20), List.of(false));
    Slice<String> first = answer(upstream, 20, null);
    upstream.down.add(Series.APP_V2);

    Slice<String> rest = answer(upstream, 100, first.pageInfo().endCursor());

    assertThat(rest.nodes()).isEqualTo(PagerPropertiesTest.ids(20, 60));
  }

  @Test
  void seriesThatFailInTurnAreNotAskedForEver() {
    Numbered upstream = new Numbered(60, List.of(20), List.of(false));
    String after = answer(upstream, 20, null).pageInfo().endCursor();
    // Every series serves its first page, and fails at the second.
    PageSource<String> firstPagesOnly =
        new PageSource<>() {
          @Override
          public Uni<Page<String>> load(Position at) {
            upstream.down.clear();
            if (at != null && !at.values().isEmpty()) {
              upstream.down.add(at.series());
            }
            return upstream.load(at);
          }

          @Override
          public List<Series> elsewhere(Series failed) {
            return upstream.elsewhere(failed);
          }

          @Override
          public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
            return Optional.empty();
          }

          @Override
          public int pagesToFind() {
            return 10;
          }
        };
    int before = upstream.loads;

    Throwable failure = catchThrowable(() -> PagerPropertiesTest.answer(firstPagesOnly, 20, after));

    assertThat(failure)
        .isInstanceOfSatisfying(
            ApiException.class,
            told -> assertThat(told.code()).isEqualTo(ErrorCode.CURSOR_SERIES_UNAVAILABLE));
    assertThat(upstream.loads - before).isLessThanOrEqualTo(5);
  }
}
