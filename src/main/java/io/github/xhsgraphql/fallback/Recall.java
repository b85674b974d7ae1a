package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stands between those who ask and the chains, so that upstream isn't asked for what is known or
 * being asked for (DESIGN §7). What it keeps belongs to operation and ask, whichever series served.
 */
public interface Recall {

  /**
   * Serves from what is known, from a load under way, or by a load.
   *
   * @param load asks the series, noting on the trail what they did
   * @return a failure with {@link ChainFailure} if it can't be had
   */
  <T> Uni<Recalled<T>> serve(
      Operation<?, T> operation,
      Request request,
      CallContext context,
      Function<Attempts, Uni<Sourced<T>>> load);

  /** What is known at once and still fresh, at no cost. */
  <T> Optional<Recalled<T>> peek(Operation<?, T> operation, Request request);

  /** Keeps what was learned by another way than asking for it. */
  <T> void learn(Operation<?, ?> operation, Request request, Sourced<T> served);

  /** Forgets all that this process knows. */
  void clear();
}
