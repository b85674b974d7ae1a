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
 * Answers in front of the fallback chain, by operation and request, whichever series served them.
 * Concurrent calls for the same key share one load.
 */
public interface AnswerCache {

  /**
   * Returns a cached answer, or loads one.
   *
   * @param loader asks the series, and adds what they answered to the attempts
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
