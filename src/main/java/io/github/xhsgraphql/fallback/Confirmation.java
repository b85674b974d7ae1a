package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks a series only to confirm what another said: one call is worth that, a second isn't. */
record Confirmation(CallContext context) implements CallContext {

  @Override
  public boolean mayRepeat() {
    return false;
  }

  @Override
  public Uni<CallLedger.Running> begin(String operation, Series series) {
    return context.begin(operation, series);
  }

  @Override
  public Duration remaining() {
    return context.remaining();
  }

  @Override
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return context.once(key, load);
  }

  @Override
  public Object requester() {
    return context.requester();
  }

  @Override
  public void served(Operation operation, Recalled<?> recalled) {
    context.served(operation, recalled);
  }
}
