package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the series for one operation, one after the other, until one serves it.
 *
 * <p>The fallback itself is MicroProfile's, declared in {@link SeriesFallback}. Timeout, retry and
 * circuit breaker sit on each series' {@link Step#call}. Which outcome goes on to the next place
 * and which ends the chain, {@link FallbackPolicy} decides.
 */
public abstract class FallbackChain<A extends Request, T> {

  private final Operation operation;
  private final Recall recall;
  private final Places<A, T> places;
  private final SeriesFallback fallback;
  private final int pagesToFind;

  protected FallbackChain(Operation operation, List<? extends Step<A, T>> steps, ChainParts parts) {
    this.operation = operation;
    this.recall = parts.recall();
    this.places = new Places<>(steps, parts);
    this.fallback = parts.fallback();
    this.pagesToFind = parts.config().resumePages();
  }

  /**
   * Serves the request from what is known, or from the first series that can.
   *
   * @return the value with its series, or a failure with {@link ChainFailure}
   */
  public Uni<Sourced<T>> serve(A request, CallContext context) {
    Supplier<Uni<Recalled<T>>> load =
        () -> recall.serve(operation, request, context, attempts -> askSeries(request, attempts));
    return context
        .once(List.of(operation, request), load)
        .invoke(recalled -> context.served(operation, recalled))
        .invoke(recalled -> delivered(recalled.served().value(), recalled.freshFor()))
        .map(Recalled::served);
  }

  /** What is known of it at no cost. */
  public Optional<T> peek(A request) {
    return recall.<T>peek(operation, request).map(recalled -> recalled.served().value());
  }

  /** How a walk through the list that this serves can go on in another series. */
  public Walks<A> walks() {
    return new Walks<>(places.steps(), pagesToFind);
  }

  /**
   * Another ask that the value answers as well, so that it isn't asked upstream. By default that of
   * a list's first page in the series that served it, which is what cursors ask for.
   */
  protected Optional<? extends Request> alsoAnswers(A request, T value) {
    return request instanceof PageRequest paged
            && paged.at() == null
            && value instanceof Page<?> page
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
  protected boolean confirms(A request) {
    return true;
  }

  private Uni<Sourced<T>> askSeries(A request, Attempts attempts) {
    boolean confirms = confirms(request);
    return fallback
        .<Sourced<T>>over(place -> places.attempt(place, request, confirms, attempts))
        .invoke(
            served ->
                alsoAnswers(request, served.value())
                    .ifPresent(other -> recall.learn(operation, other, served)))
        .onFailure(SeriesFallback.Next.class)
        .transform(next -> attempts.conclusion(places.lacking(), operation));
  }
}
