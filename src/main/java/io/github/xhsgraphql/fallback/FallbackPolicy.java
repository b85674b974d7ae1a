package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.smallrye.mutiny.Uni;

/**
 * What follows from how one series' call ended: it is served, the next series is asked, or the
 * chain is at its end (DESIGN §3).
 *
 * @param confirming whether the series is asked only because one before it said NOT_FOUND
 * @param confirms whether another series is asked to confirm it if this one says NOT_FOUND
 */
record FallbackPolicy(Series series, boolean confirming, boolean confirms, Attempts attempts) {

  /** Of one of the four outcomes that {@link Step#call} emits. */
  <T> Uni<Sourced<T>> onOutcome(Outcome<T> outcome, long millis) {
    attempts.add(Attempt.ended(series, outcome, millis));
    if (outcome instanceof Outcome.Found<T> found) {
      return Uni.createFrom().item(new Sourced<>(found.value(), series));
    }
    if (outcome instanceof Outcome.Empty<T> empty) {
      return Uni.createFrom().item(new Sourced<>(empty.value(), series));
    }
    if (outcome instanceof Outcome.Private<T>) {
      return ended(Reason.PRIVATE);
    }
    return confirming || !confirms ? ended(Reason.NOT_FOUND) : next();
  }

  /** Of what the call failed with, be it upstream's fault, fault tolerance's or another. */
  <T> Uni<Sourced<T>> onFailure(Throwable failure, long millis) {
    if (failure instanceof ChainFailure conclusive) {
      return Uni.createFrom().failure(conclusive);
    }
    Attempt attempt = Attempt.failed(series, failure, millis);
    if (attempt == null) {
      return Uni.createFrom().failure(failure);
    }
    attempts.add(attempt);
    if (failure instanceof UpstreamFault fault
        && fault.outcome() instanceof Outcome.Rejected<?> rejected
        && rejected.concernsKey()) {
      return ended(Reason.REJECTED);
    }
    // A series that can't be asked confirms nothing; one that was asked was the one call more.
    return confirming && attempt.called() ? ended(Reason.NOT_FOUND) : next();
  }

  private <T> Uni<T> ended(Reason reason) {
    return Uni.createFrom().failure(attempts.failure(reason));
  }

  private static <T> Uni<T> next() {
    return Uni.createFrom().failure(new SeriesFallback.Next());
  }
}
