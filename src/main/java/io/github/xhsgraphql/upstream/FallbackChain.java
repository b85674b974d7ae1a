package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.upstream.ChainFailure.Reason;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * Asks the series for one operation, one after the other, until one serves it.
 *
 * <p>The fallback itself is MicroProfile's: {@code first}, {@code second} and {@code third} are the
 * places in the configured order, each with the next as its {@link Fallback}. Timeout, retry and
 * circuit breaker sit on each series' {@link Step#call}. What is decided here is which outcome goes
 * on to the next place and which ends the chain (DESIGN §3).
 */
public abstract class FallbackChain<A extends Ask, T> {

  private final List<Step<A, T>> steps;
  private final Operation operation;
  private final Recall recall;
  private final List<Series> lacking;
  private final KeyGuard key;
  private final Gate gate;
  private final int pagesToFind;

  protected FallbackChain(Operation operation, List<? extends Step<A, T>> steps, ChainParts parts) {
    UpstreamConfig config = parts.config();
    List<Series> order = config.order();
    this.operation = operation;
    this.recall = parts.recall();
    this.steps =
        steps.stream()
            .filter(step -> order.contains(step.series()))
            .sorted(Comparator.comparingInt(step -> order.indexOf(step.series())))
            .<Step<A, T>>map(step -> step)
            .toList();
    this.lacking =
        order.stream()
            .filter(series -> steps.stream().noneMatch(step -> step.series() == series))
            .toList();
    this.key = parts.key();
    this.gate = parts.gate();
    this.pagesToFind = config.resumePages();
  }

  /**
   * Serves the request from what is known, or from the first series that can.
   *
   * @return the value with its series, or a failure with {@link ChainFailure}
   */
  public Uni<Served<T>> serve(A ask, CallContext context) {
    Supplier<Uni<Recalled<T>>> load =
        () -> recall.serve(operation, ask, context, trail -> askSeries(ask, trail));
    return context
        .once(List.of(operation, ask), load)
        .invoke(recalled -> context.served(operation, recalled))
        .invoke(recalled -> delivered(recalled.served().value(), recalled.freshFor()))
        .map(Recalled::served);
  }

  /** What is known of it at no cost. */
  public Optional<T> peek(A ask) {
    return recall.<T>peek(operation, ask).map(recalled -> recalled.served().value());
  }

  /** How a walk through the list that this serves can go on in another series. */
  public Walks<A> walks() {
    return new Walks<>(steps, pagesToFind);
  }

  /**
   * Another ask that the value answers as well, so that it isn't asked upstream. By default that of
   * a list's first page in the series that served it, which is what cursors ask for.
   */
  protected Optional<? extends Ask> alsoAnswers(A ask, T value) {
    return ask instanceof PagedAsk paged && paged.at() == null && value instanceof Page<?> page
        ? Optional.of(paged.at(Position.start(page.series())))
        : Optional.empty();
  }

  /**
   * Hears of all that is delivered, be it known or asked for.
   *
   * @param freshFor how long it can still be taken for true; zero where it is stale
   */
  protected void delivered(T value, Duration freshFor) {}

  /** Whether another series is asked to confirm that what is asked for doesn't exist. */
  protected boolean confirms(A ask) {
    return true;
  }

  private Uni<Served<T>> askSeries(A ask, Trail trail) {
    return Uni.createFrom()
        .deferred(() -> first(ask, trail))
        .invoke(
            served ->
                alsoAnswers(ask, served.value())
                    .ifPresent(other -> recall.learn(operation, other, served)))
        .onFailure(Next.class)
        .transform(next -> trail.conclusion(lacking, operation));
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
    return step.prepare(ask).flatMap(ready -> attempt(step, ask, trail));
  }

  private Uni<Served<T>> attempt(Step<A, T> step, A ask, Trail trail) {
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
    return gate.enter(trail.context())
        .onFailure(ChainFailure.class)
        .transform(late -> trail.failure(Reason.THROTTLED))
        .flatMap(admission -> take(step, ask, admission, confirming, trail));
  }

  private Uni<Served<T>> take(
      Step<A, T> step, A ask, Gate.Admission admission, boolean confirming, Trail trail) {
    boolean isLastWord = confirming || !confirms(ask);
    long startedAt = System.nanoTime();
    return Uni.createFrom()
        .deferred(() -> step.call(ask, admission))
        .onTermination()
        .invoke(admission::leave)
        .onItemOrFailure()
        .transformToUni(
            (outcome, failure) -> {
              long millis = (System.nanoTime() - startedAt) / 1_000_000;
              return failure == null
                  ? conclude(step.series(), outcome, millis, isLastWord, trail)
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
      Series series, Outcome<T> outcome, long millis, boolean isLastWord, Trail trail) {
    trail.add(Attempt.ended(series, outcome, millis));
    if (outcome instanceof Outcome.Found<T> found) {
      return Uni.createFrom().item(new Served<>(found.value(), series));
    }
    if (outcome instanceof Outcome.Empty<T> empty) {
      return Uni.createFrom().item(new Served<>(empty.value(), series));
    }
    if (outcome instanceof Outcome.Private<T>) {
      return fail(trail.failure(Reason.PRIVATE));
    }
    return fail(isLastWord ? trail.failure(Reason.NOT_FOUND) : new Next());
  }

  private Uni<Served<T>> goOn(
      Series series, Throwable failure, long millis, boolean confirming, Trail trail) {
    if (failure instanceof ChainFailure conclusive) {
      return fail(conclusive);
    }
    Attempt attempt = Attempt.failed(series, failure, millis);
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
