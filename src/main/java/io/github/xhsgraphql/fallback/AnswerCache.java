package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cache in front of the fallback chain. Its key is the operation and the request, whichever
 * series served the value. Concurrent calls for the same key share one load.
 */
public interface AnswerCache {

  /**
   * Returns a cached answer, or loads one.
   *
   * @param loader asks the series, and adds their attempts to the given {@link Attempts}
   * @return a failure with {@link ChainFailure} if there is no answer
   */
  <T> Uni<CachedAnswer<T>> get(
      Operation<?, T> operation,
      Request request,
      CallContext context,
      Function<Attempts, Uni<Sourced<T>>> loader);

  /** Returns a fresh value from this process' cache, without a load. */
  <T> Optional<CachedAnswer<T>> peek(Operation<?, T> operation, Request request);

  /** Adds a value that another request's load returned. */
  <T> void put(Operation<?, ?> operation, Request request, Sourced<T> sourced);

  /** Removes all entries of this process. */
  void clear();
}
