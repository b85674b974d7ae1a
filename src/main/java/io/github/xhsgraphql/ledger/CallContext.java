package io.github.xhsgraphql.ledger;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** A GraphQL request, as the fallback chain and the cache see it. */
public interface CallContext extends CallBudget {

  /** Runs a load once per request and key. Later calls with the same key get the same result. */
  <T> Uni<T> once(Object key, Supplier<Uni<T>> load);

  /** Counts a value from the cache. */
  void countCached();

  /** Counts a value from a load that another request started. */
  void countCoalesced();

  /** Reports a value that this request receives, including its age. */
  void served(CachedAnswer<?> answer);

  /** Reports the remaining lifetime of a value that didn't come through the cache. */
  void fresh(Duration time);
}
