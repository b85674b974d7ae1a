package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * One series' way to serve one operation. Implemented in the series' own package, called by a
 * {@link FallbackChain}.
 */
public interface Step<A extends Request, T> {

  Series series();

  /** Why this series can't honour the request, for the frontend developer; empty if it can. */
  default Optional<String> refusal(A request) {
    return Optional.empty();
  }

  /** Fetches what {@link #refusal} has to know, from others who may know it; never fails. */
  default Uni<Void> prepare(A request) {
    return Uni.createFrom().voidItem();
  }

  /**
   * Asks upstream. Emits FOUND, EMPTY, NOT_FOUND or PRIVATE; every other outcome is a failure with
   * {@link UpstreamFault}, so that circuit breaker, retry and fallback see it as one.
   */
  Uni<Outcome<T>> call(A request, CallContext context);
}
