package io.github.xhsgraphql.ledger;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** A GraphQL request as the fallback chain and the cache see it. */
public interface CallContext extends CallBudget {

  /** Runs a load once per request and key; whoever asks again gets the same result. */
  <T> Uni<T> once(Object key, Supplier<Uni<T>> load);

  /** Counts a value that was served from the cache. */
  void countCached();

  /** Counts a value that was served by a load that another request had started. */
  void countCoalesced();

  /** Reports a value that is served to this request, such as how old it is. */
  void served(CachedAnswer<?> answer);

  /** Reports the remaining lifetime of a value that didn't come through the cache. */
  void fresh(Duration time);
}
