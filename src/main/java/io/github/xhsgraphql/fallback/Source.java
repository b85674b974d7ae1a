package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A source: one series' method that serves one operation.
 *
 * @param method calls upstream; see {@link Method#call}
 * @param refusal returns why the series can't serve a request, in words for the frontend developer;
 *     empty if it can
 * @param preparation fetches what {@code refusal} needs to know from other instances; never fails
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

  /**
   * The method that calls upstream. It must belong to a bean, so that its fault tolerance
   * annotations apply.
   */
  @FunctionalInterface
  public interface Method<R extends Request, T> {

    /**
     * Calls upstream. Emits FOUND, EMPTY, NOT_FOUND or PRIVATE. Every other outcome is a failure
     * with {@link UpstreamFault}, so that the circuit breaker and the retry see it as a failure.
     */
    Uni<Outcome<T>> call(R request, SourceCall call);
  }

  /** Returns the name of the source's circuit breaker, {@code SERIES/operation}. */
  String name() {
    return series + "/" + operation;
  }

  /** Creates a source that serves every request. */
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

  /** Returns the same source, which refuses some requests. */
  public Source<R, T> refusing(Function<R, Optional<String>> why) {
    return new Source<>(series, operation, method, why, preparation, resumption, twin);
  }

  /**
   * Returns the same source, which fetches something before it decides whether to refuse a request.
   */
  public Source<R, T> preparing(Function<R, Uni<Void>> fetch) {
    return new Source<>(series, operation, method, refusal, fetch, resumption, twin);
  }

  /** Returns the same source, which can continue a list that another series began. */
  public Source<R, T> resuming(BiFunction<String, Position, Optional<ResumePoint>> where) {
    return new Source<>(series, operation, method, refusal, preparation, where, twin);
  }

  /** Returns the same source, whose call is the same as that of another operation. */
  public Source<R, T> sameCallAs(Operation<R, T> other) {
    return new Source<>(series, operation, method, refusal, preparation, resumption, other);
  }

  /**
   * Returns where this series continues a list that another series began, if the paging values mean
   * the same in both. Returns empty if the gateway can find the place only by paging from the
   * list's start.
   *
   * @param lastId the ID of the item after which the list continues
   * @param elsewhere the position of the current page, in the other series' paging values
   */
  public Optional<ResumePoint> resumeAfter(String lastId, Position elsewhere) {
    return resumption.apply(lastId, elsewhere);
  }
}
