package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quicktheories.QuickTheory.qt;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

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
