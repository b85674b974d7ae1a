package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Continues a walk in another series when the walk's own series fails.
 *
 * <p>If the paging values mean the same in both series, the walk continues at the page that {@link
 * PageSource#resumePoints} gives. Otherwise, or if the place isn't on that page, the switch
 * searches the other series' list from its start for the walk's last item, within a limit of pages.
 * It never restarts a walk as if nothing had been served. It never returns to a series that failed
 * in the same answer.
 */
final class SeriesSwitch<T> {

  private final PageCollector<T> collector;
  private final PageSource<T> source;
  private final Set<Series> left = EnumSet.noneOf(Series.class);

  SeriesSwitch(PageCollector<T> collector, PageSource<T> source) {
    this.collector = collector;
    this.source = source;
  }

  /**
   * Loads the page on which the walk continues, and passes it to the collector.
   *
   * @param failed the position of the page that its series failed to serve
   * @return the page, or a failure with {@link ChainFailure} if no series can continue the walk
   */
  Uni<Page<T>> find(Position failed) {
    left.add(failed.series());
    List<Series> candidates =
        source.resumePoints().elsewhere(failed.series()).stream()
            .filter(s -> !left.contains(s))
            .toList();
    return in(candidates, failed);
  }

  private Uni<Page<T>> in(List<Series> candidates, Position failed) {
    if (candidates.isEmpty()) {
      return notFound();
    }
    Series series = candidates.get(0);
    return resume(series, failed)
        .onFailure(NotThere.class)
        .recoverWithUni(notThere -> search(Position.start(series), 1))
        .onFailure(failure -> failure instanceof NotThere || ChainFailure.isOfSeries(failure))
        .recoverWithUni(failure -> in(candidates.subList(1, candidates.size()), failed));
  }

  private Uni<Page<T>> resume(Series series, Position failed) {
    Optional<ResumePoint> point =
        source.resumePoints().resumeAfter(series, collector.lastId(), failed);
    return point.isEmpty()
        ? notThere()
        : source.load(point.get().page()).flatMap(page -> enter(point.get(), page));
  }

  private Uni<Page<T>> enter(ResumePoint point, Page<T> page) {
    int place = collector.indexOf(collector.lastId(), page);
    // An empty page proves nothing: it may be the list's end, or the series may not know the place.
    boolean there = place >= 0 || (point.behind() && !page.items().isEmpty());
    return there ? take(point.page(), page, place + 1) : notThere();
  }

  private Uni<Page<T>> search(Position at, int pages) {
    return source
        .load(at)
        .flatMap(
            page -> {
              int place = collector.indexOf(collector.lastId(), page);
              if (place >= 0) {
                return take(at, page, place + 1);
              }
              Position next = page.next();
              boolean end = next == null || next.equals(at) || page.isEmpty();
              return end || next == null || pages >= source.resumePoints().pagesToFind()
                  ? notThere()
                  : search(next, pages + 1);
            });
  }

  private Uni<Page<T>> take(Position at, Page<T> page, int start) {
    collector.moveTo(at, page, start);
    return Uni.createFrom().item(page);
  }

  private static <T> Uni<Page<T>> notThere() {
    return Uni.createFrom().failure(new NotThere());
  }

  private static <T> Uni<Page<T>> notFound() {
    return Uni.createFrom().failure(new ChainFailure(ChainFailure.Reason.UNAVAILABLE, List.of()));
  }

  /** Signals that a series doesn't have the walk's last item. */
  private static final class NotThere extends RuntimeException {
    NotThere() {
      super("not there", null, false, false);
    }
  }
}
