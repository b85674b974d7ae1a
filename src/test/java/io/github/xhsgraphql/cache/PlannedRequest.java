package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A request with a limited number of calls and a limited time. */
final class PlannedRequest implements CallContext {

  final Duration remaining;
  int left;
  int paid;
  int cached;
  int coalesced;

  PlannedRequest(Duration remaining, int left) {
    this.remaining = remaining;
    this.left = left;
  }

  @Override
  public Uni<RunningCall> begin(String operation, Series series) {
    if (left == 0) {
      return Uni.createFrom().failure(new ChainFailure(Reason.BUDGET_EXCEEDED, List.of()));
    }
    left--;
    paid++;
    return Uni.createFrom().nullItem();
  }

  @Override
  public Duration remaining() {
    return remaining;
  }

  @Override
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return load.get();
  }

  @Override
  public void countCached() {
    cached++;
  }

  @Override
  public void countCoalesced() {
    coalesced++;
  }

  @Override
  public Object requester() {
    return this;
  }

  @Override
  public void served(CachedAnswer<?> recalled) {}

  @Override
  public void fresh(Duration time) {}
}
