package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.github.xhsgraphql.upstream.Gate;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places of a {@link FallbackChain}: the series that have a step for its operation, in the
 * configured order. What can't be asked is passed over here, at no cost.
 */
final class Places<A extends Request, T> {

  private final List<Step<A, T>> steps;
  private final List<Series> lacking;
  private final ApiKeySuspension key;
  private final Gate gate;

  Places(List<? extends Step<A, T>> steps, ChainParts parts) {
    List<Series> order = parts.config().order();
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
  }

  /** In the order in which they are asked. */
  List<Step<A, T>> steps() {
    return steps;
  }

  /** The configured series that have no step for the operation. */
  List<Series> lacking() {
    return lacking;
  }

  /**
   * Asks the series at a place.
   *
   * @param place from 0
   * @param confirms whether another series is asked to confirm that something doesn't exist
   * @return a failure with {@link SeriesFallback.Next} if the next place has to be asked, else with
   *     {@link ChainFailure} or with what is no failure of a series
   */
  Uni<Sourced<T>> attempt(int place, A request, boolean confirms, Attempts attempts) {
    if (place >= steps.size()) {
      return Uni.createFrom().failure(new SeriesFallback.Next());
    }
    Step<A, T> step = steps.get(place);
    return step.prepare(request).flatMap(ready -> attempt(step, request, confirms, attempts));
  }

  private Uni<Sourced<T>> attempt(Step<A, T> step, A request, boolean confirms, Attempts attempts) {
    Optional<String> refusal = refusal(step, request);
    if (refusal.isPresent()) {
      attempts.add(new Attempt(step.series(), Attempt.SKIPPED, refusal.get(), 0));
      return Uni.createFrom().failure(new SeriesFallback.Next());
    }
    if (!key.isOpen()) {
      String reason = "TikHub refused the key a moment ago";
      attempts.add(new Attempt(step.series(), Outcome.Kind.REJECTED.name(), reason, 0));
      return Uni.createFrom().failure(attempts.failure(Reason.REJECTED));
    }
    if (attempts.context().remaining().isZero()) {
      return Uni.createFrom().failure(attempts.failure(Reason.TIMED_OUT));
    }
    FallbackPolicy verdict =
        new FallbackPolicy(step.series(), attempts.saidNotFound(), confirms, attempts);
    return gate.enter(attempts.context())
        .onFailure(ChainFailure.class)
        .transform(throttled -> attempts.failure((ChainFailure) throttled))
        .flatMap(admission -> call(step, request, admission, verdict));
  }

  private Optional<String> refusal(Step<A, T> step, A request) {
    if (request.passedOver().contains(step.series())) {
      return Optional.of(step.series() + " has just failed to tell it by another endpoint");
    }
    Position at = request.at();
    return at != null && at.series() != step.series()
        ? Optional.of("the walk is in " + at.series())
        : step.refusal(request);
  }

  private Uni<Sourced<T>> call(
      Step<A, T> step, A request, Gate.Admission admission, FallbackPolicy verdict) {
    long startedAt = System.nanoTime();
    CallContext context = verdict.confirming() ? new Confirmation(admission) : admission;
    return Uni.createFrom()
        .deferred(() -> step.call(request, context))
        .onTermination()
        .invoke(admission::leave)
        .onItemOrFailure()
        .transformToUni(
            (outcome, failure) -> {
              long millis = (System.nanoTime() - startedAt) / 1_000_000;
              return failure == null
                  ? verdict.onOutcome(outcome, millis)
                  : verdict.onFailure(failure, millis);
            });
  }
}
