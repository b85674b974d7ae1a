package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Three series, each with its own list, page size and style.
 *
 * @param failures which loads fail, repeated as often as needed
 * @param down the series that fail until the test removes them
 */
record ThreeSeries(
    Map<Series, List<String>> lists,
    List<Integer> sizes,
    List<Style> styles,
    List<Boolean> failures,
    Set<Series> down,
    AtomicInteger loads)
    implements PageSource<String>, ResumePoints {

  /** How a series pages, and whether it can resume after an item of another series. */
  enum Style {
    /** Pages by number. To resume, the pager searches the pages. */
    SEARCHED,
    /** Pages by the last ID, which means the same in every series. */
    BEHIND,
    /** Pages by number, and knows which page contains an ID. */
    AROUND
  }

  /** Returns three series with the same IDs, in the order that {@code order} makes for each. */
  static ThreeSeries of(
      int length,
      UnaryOperator<List<String>> order,
      List<Integer> sizes,
      List<Style> styles,
      List<Boolean> failures) {
    Map<Series, List<String>> lists = new EnumMap<>(Series.class);
    for (Series series : Series.values()) {
      lists.put(series, order.apply(new ArrayList<>(PlannedPages.ids(0, length))));
    }
    return new ThreeSeries(
        lists, sizes, styles, failures, EnumSet.noneOf(Series.class), new AtomicInteger());
  }

  /**
   * Returns three series with the same list in numbered pages of the same size, without failures.
   */
  static ThreeSeries numbered(int length, int size) {
    return of(
        length,
        UnaryOperator.identity(),
        List.of(size, size, size),
        List.of(Style.SEARCHED, Style.SEARCHED, Style.SEARCHED),
        List.of(false));
  }

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
                        || down.contains(at.series())
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
  public ResumePoints resumePoints() {
    return this;
  }

  @Override
  public List<Series> elsewhere(Series failed) {
    return Arrays.stream(Series.values()).filter(series -> series != failed).toList();
  }

  @Override
  public Optional<ResumePoint> resumeAfter(Series series, String lastId, Position elsewhere) {
    int place = list(series).indexOf(lastId);
    return switch (styles.get(series.ordinal())) {
      case SEARCHED -> Optional.empty();
      case BEHIND -> Optional.of(ResumePoint.behind(new Position(series, Map.of("after", lastId))));
      case AROUND ->
          place < 0
              ? Optional.empty()
              : Optional.of(
                  ResumePoint.around(
                      new Position(
                          series, Map.of("page", String.valueOf(place / size(series) + 1)))));
    };
  }

  @Override
  public int pagesToFind() {
    return 1_000;
  }
}
