package io.github.xhsgraphql.fallback;

import static java.util.Objects.requireNonNullElse;

import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.jspecify.annotations.Nullable;

/**
 * Serves an operation from the cache, or from the first series that can serve it. It asks the
 * series in the configured order.
 *
 * <p>MicroProfile's {@link Fallback} is the loop. {@code first}, {@code second} and {@code third}
 * ask the series at that place, and each has the next one as its fallback. An attempt that fails
 * with {@link NextSeries} leads to the next series. {@link FallbackPolicy} decides which attempts
 * do. Timeout, retry and circuit breaker are annotations of the methods of {@link Sources}. {@link
 * HedgePolicy} can make the chain ask the next series before a slow one fails.
 *
 * <p>There is one bean for all operations, because Fault Tolerance reads the settings of every
 * guarded method of every bean at startup.
 */
@Singleton
public class FallbackChain {

  private final SourceCatalog sources;
  private final ChainRun.Parts parts;
  private final AnswerCache answers;
  private final UpstreamConfig config;

  FallbackChain(
      SourceCatalog sources,
      SourceInvoker invoker,
      HedgePolicy policy,
      HedgeMetrics metrics,
      AnswerCache answers,
      UpstreamConfig config) {
    this.sources = sources;
    this.parts = new ChainRun.Parts(invoker, policy, metrics);
    this.answers = answers;
    this.config = config;
  }

  /**
   * Serves a request.
   *
   * @return the value with its series, or a failure with {@link ChainFailure}
   */
  public <R extends Request, T> Uni<Sourced<T>> serve(
      Operation<R, T> operation, R request, CallContext context) {
    return answer(operation, request, context).map(CachedAnswer::sourced);
  }

  /** Serves a request like {@link #serve}, and returns the value with its age. */
  public <R extends Request, T> Uni<CachedAnswer<T>> answer(
      Operation<R, T> operation, R request, CallContext context) {
    return load(operation, request, context).map(Loaded::answer);
  }

  /**
   * A value with the attempts that were made for it.
   *
   * @param tried the attempts of the load; empty if the value came from the cache or from another
   *     request's load
   */
  record Loaded<T>(CachedAnswer<T> answer, List<Attempt> tried) {}

  /** Serves a request like {@link #serve}, and returns the value with the attempts. */
  <R extends Request, T> Uni<Loaded<T>> load(
      Operation<R, T> operation, R request, CallContext context) {
    Supplier<Uni<Loaded<T>>> load =
        () -> {
          AtomicReference<@Nullable List<Attempt>> tried = new AtomicReference<>();
          return answers
              .<T>get(
                  operation,
                  request,
                  context,
                  attempts ->
                      load(operation, request, attempts)
                          .invoke(sourced -> tried.set(attempts.toList())))
              .map(answer -> new Loaded<>(answer, requireNonNullElse(tried.get(), List.of())));
        };
    return context
        .once(List.of(operation, request), load)
        .invoke(loaded -> context.served(loaded.answer()));
  }

  /** Returns the value if it is cached and fresh. */
  public <R extends Request, T> Optional<T> peek(Operation<R, T> operation, R request) {
    return answers.peek(operation, request).map(cached -> cached.sourced().value());
  }

  /** Returns the series that make the same call for both operations. */
  public <R extends Request, T> List<Series> withSameCall(
      Operation<R, T> operation, Operation<R, T> other) {
    return sources.withSameCall(operation, other);
  }

  /** Returns where a list that an operation serves can continue in another series. */
  public ResumePoints resumePoints(Operation<?, ?> operation) {
    return new SourceResumePoints(sources.of(operation), config.resumePages());
  }

  @SuppressWarnings("unchecked") // the methods below emit what the attempts emit
  private <R extends Request, T> Uni<Sourced<T>> load(
      Operation<R, T> operation, R request, Attempts attempts) {
    ChainRun<R, T> run =
        new ChainRun<>(
            sources.of(operation),
            request,
            attempts,
            parts,
            late -> cacheLate(operation, request, late));
    return Uni.createFrom()
        .deferred(() -> (Uni<Sourced<T>>) first(run::attempt))
        .invoke(sourced -> cacheOther(operation, request, sourced))
        .onFailure()
        .invoke(run::close)
        .onFailure(NextSeries.class)
        .transform(none -> attempts.conclusion(sources.lacking(operation), operation));
  }

  /** Caches a value that arrived after another one was served. It replaces the other one. */
  private <R extends Request, T> void cacheLate(
      Operation<R, T> operation, R request, Sourced<T> late) {
    answers.put(operation, request, late);
    cacheOther(operation, request, late);
  }

  private <R extends Request, T> void cacheOther(
      Operation<R, T> operation, R request, Sourced<T> sourced) {
    operation
        .alsoAnswered(request, sourced.value())
        // An answer that only completes another answer must not replace it.
        .filter(other -> request.passedOver().isEmpty() || answers.peek(operation, other).isEmpty())
        .ifPresent(other -> answers.put(operation, other, sourced));
  }

  // These methods have no type parameters, because Fault Tolerance finds no fallback for generic
  // methods.
  @Fallback(fallbackMethod = "second", applyOn = NextSeries.class)
  Uni<?> first(IntFunction<? extends Uni<?>> attempt) {
    return attempt.apply(0);
  }

  @Fallback(fallbackMethod = "third", applyOn = NextSeries.class)
  Uni<?> second(IntFunction<? extends Uni<?>> attempt) {
    return attempt.apply(1);
  }

  Uni<?> third(IntFunction<? extends Uni<?>> attempt) {
    return attempt.apply(2);
  }
}
