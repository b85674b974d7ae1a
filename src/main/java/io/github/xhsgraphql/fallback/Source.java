package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.SourceCall;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One series' way to serve one operation.
 *
 * @param method asks upstream; see {@link Method#call}
 * @param refusal returns why the series can't honour a request, in words for the frontend
 *     developer; empty if it can
 * @param preparation fetches what {@code refusal} has to know from other instances; never fails
 * @param resumption see {@link #resumeAfter}
 * @param twin the operation for which the series makes the same call; null if there is none
 */
public record Source<R extends Request, T>(
    Series series,
    Operation<R, T> operation,
    Method<R, T> method,
    Function<R, Optional<String>> refusal,
    Function<R, Uni<Void>> preparation,
    BiFunction<String, Position, Optional<ResumePoint>> resumption,
    @Nullable Operation<R, T> twin) {

  /** A method of a bean, so that its fault tolerance annotations apply. */
  @FunctionalInterface
  public interface Method<R extends Request, T> {

    /**
     * Asks upstream. Emits FOUND, EMPTY, NOT_FOUND or PRIVATE. Every other outcome is a failure
     * with {@link UpstreamFault}, so that the circuit breaker and the retry see it as one.
     */
    Uni<Outcome<T>> call(R request, SourceCall call);
  }

  /** The name of its circuit breaker, {@code SERIES/operation}. */
  String name() {
    return series + "/" + operation;
  }

  /** A source that honours every request. */
  public static <R extends Request, T> Source<R, T> of(
      Series series, Operation<R, T> operation, Method<R, T> method) {
    return new Source<>(
        series,
        operation,
        method,
        request -> Optional.empty(),
        request -> Uni.createFrom().voidItem(),
        (lastId, elsewhere) -> Optional.empty(),
        null);
  }

  /** The same source, which refuses some requests. */
  public Source<R, T> refusing(Function<R, Optional<String>> why) {
    return new Source<>(series, operation, method, why, preparation, resumption, twin);
  }

  /** The same source, which fetches something before it decides whether to refuse a request. */
  public Source<R, T> preparing(Function<R, Uni<Void>> fetch) {
    return new Source<>(series, operation, method, refusal, fetch, resumption, twin);
  }

  /** The same source, which can continue a walk that another series began. */
  public Source<R, T> resuming(BiFunction<String, Position, Optional<ResumePoint>> where) {
    return new Source<>(series, operation, method, refusal, preparation, where, twin);
  }

  /** The same source, whose call is the same as that of another operation. */
  public Source<R, T> sameCallAs(Operation<R, T> other) {
    return new Source<>(series, operation, method, refusal, preparation, resumption, other);
  }

  /**
   * Where this series continues a walk that another series began, if the paging values mean the
   * same in both; empty if only a walk from the start can find the place.
   *
   * @param lastId the ID of the item after which the walk continues
   * @param elsewhere the page that the walk is in, in the other series' paging values
   */
  public Optional<ResumePoint> resumeAfter(String lastId, Position elsewhere) {
    return resumption.apply(lastId, elsewhere);
  }
}
