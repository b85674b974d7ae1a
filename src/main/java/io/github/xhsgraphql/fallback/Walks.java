package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Optional;

/**
 * How walks through one list can go on in another series.
 *
 * @param steps in the order in which they are asked
 * @param pagesToFind how many pages another series may be walked from its start to find a place
 *     again
 */
public record Walks<A extends Request>(List<? extends Step<A, ?>> steps, int pagesToFind) {

  /** The other series that may serve this, best first. */
  public List<Series> elsewhere(Series failed) {
    return steps.stream().<Series>map(Step::series).filter(series -> series != failed).toList();
  }

  /** See {@link PagedStep#landing}. */
  public Optional<ResumePoint> landing(Series series, String lastId, Position elsewhere) {
    return steps.stream()
        .filter(step -> step.series() == series && step instanceof PagedStep<?, ?>)
        .findFirst()
        .flatMap(step -> ((PagedStep<?, ?>) step).landing(lastId, elsewhere));
  }
}
