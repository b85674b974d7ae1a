package io.github.xhsgraphql.upstream;

import java.util.List;
import java.util.Optional;

/** A chain whose operation is a list: a walk through it can move from one series to the next. */
public abstract class PagedChain<A extends PagedAsk<A>, T> extends FallbackChain<A, Page<T>> {

  private final List<? extends PagedStep<A, T>> steps;
  private final int pagesToFind;

  protected PagedChain(List<? extends PagedStep<A, T>> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
    this.steps = inOrder(steps, config);
    this.pagesToFind = config.resumePages();
  }

  /** How many pages another series may be walked from its start to find a place again. */
  public int pagesToFind() {
    return pagesToFind;
  }

  /** The other series that can serve this list, best first. */
  public List<Series> elsewhere(A ask, Series failed) {
    return steps.stream()
        .filter(step -> step.series() != failed && step.refusal(ask).isEmpty())
        .map(Step::series)
        .toList();
  }

  /** See {@link PagedStep#landing}. */
  public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
    return steps.stream()
        .filter(step -> step.series() == series)
        .findFirst()
        .flatMap(step -> step.landing(lastId, elsewhere));
  }
}
