package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamLimiter;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limiter that permits every call. */
public class OpenLimiter implements UpstreamLimiter {

  @Override
  public Uni<Permit> acquire(CallBudget budget) {
    return Uni.createFrom().item(new Open(budget));
  }

  @Override
  public void throttled(@Nullable Duration retryAfter) {}

  @Override
  public void accepted() {}

  private record Open(CallBudget budget) implements Permit {
    @Override
    public Uni<RunningCall> begin(String operation, Series series) {
      return budget.begin(operation, series);
    }

    @Override
    public Duration remaining() {
      return budget.remaining();
    }

    @Override
    public Object requester() {
      return budget.requester();
    }

    @Override
    public void release() {}
  }
}
