package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.github.xhsgraphql.upstream.UpstreamLimiter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Calls one source, unless it can't serve the request, and records the attempt. */
@Singleton
class SourceInvoker {

  private final UpstreamCaller caller;
  private final UpstreamLimiter limiter;
  private final ResponseTimes times;
  private final Timing timing;

  SourceInvoker(
      UpstreamCaller caller, UpstreamLimiter limiter, ResponseTimes times, Timing timing) {
    this.caller = caller;
    this.limiter = limiter;
    this.times = times;
    this.timing = timing;
  }

  /**
   * Calls a source.
   *
   * @param charge returns the budget that pays for the source's calls, given its permit
   * @return the value. A failure with {@link NextSeries} means that the chain has to ask the next
   *     series. A failure with {@link ChainFailure} ends the chain.
   */
  <R extends Request, T> Uni<Sourced<T>> invoke(
      Source<R, T> source, R request, Attempts attempts, UnaryOperator<CallBudget> charge) {
    return source
        .preparation()
        .apply(request)
        .flatMap(
            ready -> {
              Optional<String> refusal = refusal(source, request);
              if (refusal.isPresent()) {
                attempts.add(Attempt.skipped(source.series(), refusal.get()));
                return Uni.createFrom().failure(new NextSeries());
              }
              return enter(source, request, attempts, charge);
            });
  }

  /** Returns why a source can't serve a request; empty if it can. */
  static <R extends Request> Optional<String> refusal(Source<R, ?> source, R request) {
    Series series = source.series();
    if (request.passedOver().contains(series)) {
      return Optional.of(series + " just failed to serve it through another endpoint");
    }
    Position at = request.at();
    return at != null && at.series() != series
        ? Optional.of("the cursor belongs to " + at.series())
        : source.refusal().apply(request);
  }

  private <R extends Request, T> Uni<Sourced<T>> enter(
      Source<R, T> source, R request, Attempts attempts, UnaryOperator<CallBudget> charge) {
    if (caller.isKeySuspended()) {
      attempts.add(
          new Attempt(
              source.series(),
              Outcome.Kind.REJECTED.name(),
              "TikHub rejected the API key recently",
              0));
      return Uni.createFrom().failure(attempts.failure(Reason.REJECTED));
    }
    if (attempts.budget().remaining().isZero()) {
      return Uni.createFrom().failure(attempts.failure(Reason.TIMED_OUT));
    }
    return limiter
        .acquire(attempts.budget())
        .onFailure(ChainFailure.class)
        .transform(throttled -> attempts.failure(throttled))
        .flatMap(permit -> call(source, request, attempts, permit, charge));
  }

  private <R extends Request, T> Uni<Sourced<T>> call(
      Source<R, T> source,
      R request,
      Attempts attempts,
      UpstreamLimiter.Permit permit,
      UnaryOperator<CallBudget> charge) {
    long startedAt = timing.nanoTime().getAsLong();
    // A confirmation of an absence is worth one call, not two.
    boolean retryAllowed = !attempts.saidNotFound();
    SourceCall call =
        new SourceCall(
            caller,
            charge.apply(permit),
            source.series(),
            source.operation().name(),
            request.subject(),
            retryAllowed);
    return Uni.createFrom()
        .deferred(() -> source.method().call(request, call))
        .onFailure(TimeoutException.class)
        .recoverWithItem(new Outcome.TimedOut<>())
        .onFailure(UpstreamFault.class)
        .recoverWithItem(fault -> outcome(fault))
        .onTermination()
        .invoke(permit::release)
        .onFailure(CircuitBreakerOpenException.class)
        .transform(open -> circuitOpen(source, attempts))
        .flatMap(
            outcome -> {
              Duration time = timing.since(startedAt);
              if (outcome.isAnswer()) {
                times.record(source, time);
              }
              return decide(outcome, time.toMillis(), source, request, attempts);
            });
  }

  private static <R extends Request, T> Uni<Sourced<T>> decide(
      Outcome<T> outcome, long millis, Source<R, T> source, R request, Attempts attempts) {
    boolean confirming = attempts.add(Attempt.ended(source.series(), outcome, millis));
    FallbackPolicy decision =
        FallbackPolicy.after(outcome, confirming, request.absenceNeedsConfirmation());
    return switch (decision) {
      case SERVE -> Uni.createFrom().item(new Sourced<>(value(outcome), source.series()));
      case NEXT -> Uni.createFrom().failure(new NextSeries());
      case END_PRIVATE, END_NOT_FOUND, END_REJECTED ->
          Uni.createFrom().failure(attempts.failure(Objects.requireNonNull(decision.reason())));
    };
  }

  private static <T> T value(Outcome<T> outcome) {
    return outcome instanceof Outcome.Empty<T> empty
        ? empty.value()
        : ((Outcome.Found<T>) outcome).value();
  }

  @SuppressWarnings("unchecked") // the outcomes of faults hold no value
  private static <T> Outcome<T> outcome(UpstreamFault fault) {
    return (Outcome<T>) fault.outcome();
  }

  private static NextSeries circuitOpen(Source<?, ?> source, Attempts attempts) {
    attempts.add(Attempt.circuitOpen(source.series()));
    return new NextSeries();
  }
}
