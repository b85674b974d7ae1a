package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.upstream.ChainFailure.Reason;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the series for one operation, one after the other, until one serves it.
 *
 * <p>The fallback itself is MicroProfile's: {@code first}, {@code second} and {@code third} are the
 * places in the configured order, each with the next as its {@link Fallback}. Timeout, retry and
 * circuit breaker sit on each series' {@link Step#call}. What is decided here is which outcome goes
 * on to the next place and which ends the chain (DESIGN §3).
 */
public abstract class FallbackChain<A extends Ask, T> {

  private final List<? extends Step<A, T>> steps;
  private final List<Series> lacking;
  private final KeyGuard key;
  private final int pagesToFind;

  protected FallbackChain(List<? extends Step<A, T>> steps, UpstreamConfig config, KeyGuard key) {
    List<Series> order = config.order();
    this.steps =
        steps.stream()
            .filter(step -> order.contains(step.series()))
            .sorted(Comparator.comparingInt(step -> order.indexOf(step.series())))
            .toList();
    this.lacking =
        order.stream()
            .filter(series -> steps.stream().noneMatch(step -> step.series() == series))
            .toList();
    this.key = key;
    this.pagesToFind = config.resumePages();
  }

  /** What a series without a step for this has none of, in the plural; told in errors. */
  protected String operation() {
    return "means to serve this";
  }

  /** The other series that can serve this, best first. */
  public List<Series> elsewhere(A ask, Series failed) {
    return steps.stream()
        .filter(step -> step.series() != failed && step.refusal(ask).isEmpty())
        .<Series>map(Step::series)
        .toList();
  }

  /** See {@link PagedStep#landing}; empty too where the operation is no list. */
  public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
    return steps.stream()
        .filter(step -> step.series() == series)
        .findFirst()
        .flatMap(
            step ->
                step instanceof PagedStep<?, ?> paged
                    ? paged.landing(lastId, elsewhere)
                    : Optional.empty());
  }

  /** How many pages another series may be walked from its start to find a place again. */
  public int pagesToFind() {
    return pagesToFind;
  }

  /**
   * Serves the request from the first series that can.
   *
   * @return the value with its series, or a failure with {@link ChainFailure}
   */
  public Uni<Served<T>> serve(A ask, CallContext context) {
    Trail trail = new Trail(context);
    return Uni.createFrom()
        .deferred(() -> first(ask, trail))
        .ifNoItem()
        .after(context.remaining())
        .failWith(() -> trail.failure(Reason.TIMED_OUT))
        .onFailure(Next.class)
        .transform(next -> trail.conclusion(lacking, operation()));
  }

  // Protected, and Trail public, so that the interceptor reaches them in other packages'
  // subclasses.
  @Fallback(fallbackMethod = "second", applyOn = Next.class)
  protected Uni<Served<T>> first(A ask, Trail trail) {
    return attempt(0, ask, trail);
  }

  @Fallback(fallbackMethod = "third", applyOn = Next.class)
  protected Uni<Served<T>> second(A ask, Trail trail) {
    return attempt(1, ask, trail);
  }

  protected Uni<Served<T>> third(A ask, Trail trail) {
    return attempt(2, ask, trail);
  }

  private Uni<Served<T>> attempt(int place, A ask, Trail trail) {
    if (place >= steps.size()) {
      return fail(new Next());
    }
    Step<A, T> step = steps.get(place);
    Optional<String> refusal = refusal(step, ask);
    if (refusal.isPresent()) {
      trail.add(new Attempt(step.series(), Attempt.SKIPPED, refusal.get(), 0));
      return fail(new Next());
    }
    if (!key.isOpen()) {
      String reason = "TikHub refused the key a moment ago";
      trail.add(new Attempt(step.series(), Outcome.Kind.REJECTED.name(), reason, 0));
      return fail(trail.failure(Reason.REJECTED));
    }
    if (trail.context().remaining().isZero()) {
      return fail(trail.failure(Reason.TIMED_OUT));
    }
    boolean confirming = trail.saidNotFound();
    long startedAt = System.nanoTime();
    return Uni.createFrom()
        .deferred(() -> step.call(ask, trail.context()))
        .onItemOrFailure()
        .transformToUni(
            (outcome, failure) -> {
              long millis = (System.nanoTime() - startedAt) / 1_000_000;
              return failure == null
                  ? conclude(step.series(), outcome, millis, confirming, trail)
                  : goOn(step.series(), failure, millis, confirming, trail);
            });
  }

  private Optional<String> refusal(Step<A, T> step, A ask) {
    Position at = ask.at();
    return at != null && at.series() != step.series()
        ? Optional.of("the walk is in " + at.series())
        : step.refusal(ask);
  }

  private Uni<Served<T>> conclude(
      Series series, Outcome<T> outcome, long millis, boolean confirming, Trail trail) {
    trail.add(new Attempt(series, outcome.kind().name(), reason(outcome), millis));
    if (outcome instanceof Outcome.Found<T> found) {
      return Uni.createFrom().item(new Served<>(found.value(), series));
    }
    if (outcome instanceof Outcome.Empty<T> empty) {
      return Uni.createFrom().item(new Served<>(empty.value(), series));
    }
    if (outcome instanceof Outcome.Private<T>) {
      return fail(trail.failure(Reason.PRIVATE));
    }
    return fail(confirming ? trail.failure(Reason.NOT_FOUND) : new Next());
  }

  private Uni<Served<T>> goOn(
      Series series, Throwable failure, long millis, boolean confirming, Trail trail) {
    if (failure instanceof ChainFailure conclusive) {
      return fail(conclusive);
    }
    Attempt attempt = attempt(series, failure, millis);
    if (attempt == null) {
      return fail(failure);
    }
    trail.add(attempt);
    if (failure instanceof UpstreamFault fault
        && fault.outcome() instanceof Outcome.Rejected<?> rejected
        && rejected.concernsKey()) {
      return fail(trail.failure(Reason.REJECTED));
    }
    // A series that can't be asked confirms nothing; one that was asked was the one call more.
    return fail(confirming && attempt.called() ? trail.failure(Reason.NOT_FOUND) : new Next());
  }

  private static @Nullable Attempt attempt(Series series, Throwable failure, long millis) {
    if (failure instanceof UpstreamFault fault) {
      return new Attempt(series, fault.outcome().kind().name(), reason(fault.outcome()), millis);
    }
    if (failure instanceof TimeoutException) {
      return new Attempt(series, Outcome.Kind.TIMED_OUT.name(), null, millis);
    }
    return failure instanceof CircuitBreakerOpenException
        ? new Attempt(series, Attempt.CIRCUIT_OPEN, "it failed too often of late", 0)
        : null;
  }

  private static @Nullable String reason(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failed<?> failed) {
      return failed.reason();
    }
    if (outcome instanceof Outcome.NotFound<?> notFound) {
      return notFound.reason();
    }
    return outcome instanceof Outcome.ShapeChanged<?> changed ? changed.what() : null;
  }

  private static <T> Uni<T> fail(Throwable failure) {
    return Uni.createFrom().failure(failure);
  }

  /** Sends the chain on to its next place. */
  public static final class Next extends RuntimeException {
    Next() {
      super("next series", null, false, false);
    }
  }
}
