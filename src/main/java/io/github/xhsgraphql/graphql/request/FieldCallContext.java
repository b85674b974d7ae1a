package io.github.xhsgraphql.graphql.request;

import graphql.execution.ResultPath;
import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The {@link CallContext} of one field. It delegates to the request's {@link RequestCalls}, and
 * adds a warning with the field's path if the field gets a stale value.
 */
record FieldCallContext(RequestState request, ResultPath path) implements CallContext {

  private RequestCalls calls() {
    return request.calls();
  }

  @Override
  public Uni<RunningCall> begin(String operation, Series series) {
    return calls().begin(operation, series);
  }

  @Override
  public Duration remaining() {
    return calls().remaining();
  }

  @Override
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return calls().once(key, load);
  }

  @Override
  public Object requester() {
    return calls().requester();
  }

  @Override
  public void countCached() {
    calls().countCached();
  }

  @Override
  public void countCoalesced() {
    calls().countCoalesced();
  }

  @Override
  public void fresh(Duration time) {
    calls().fresh(time);
  }

  @Override
  public void served(CachedAnswer<?> answer) {
    calls().served(answer);
    if (answer.isStale()) {
      request.warn(Warning.stale(answer.age(), path));
    }
  }
}
