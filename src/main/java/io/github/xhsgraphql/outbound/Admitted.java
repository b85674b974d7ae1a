package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.upstream.CallContext;
import io.github.xhsgraphql.upstream.CallLedger;
import io.github.xhsgraphql.upstream.Gate;
import io.github.xhsgraphql.upstream.Operation;
import io.github.xhsgraphql.upstream.Recalled;
import io.github.xhsgraphql.upstream.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A step whose turn has come. Its first call goes at once, each further one waits for a turn. */
final class Admitted implements Gate.Admission {

  private final CallContext context;
  private final OutboundGate gate;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean left = new AtomicBoolean();
  private final long startedAt = System.nanoTime();

  Admitted(CallContext context, OutboundGate gate) {
    this.context = context;
    this.gate = gate;
  }

  @Override
  public Uni<CallLedger.Running> begin(String operation, Series series) {
    return begun.compareAndSet(false, true)
        ? context.begin(operation, series)
        : gate.again(context).flatMap(go -> context.begin(operation, series));
  }

  @Override
  public void leave() {
    if (left.compareAndSet(false, true)) {
      if (!begun.get()) {
        gate.giveBack();
      }
      gate.leave(Duration.ofNanos(System.nanoTime() - startedAt));
    }
  }

  @Override
  public Duration remaining() {
    return context.remaining();
  }

  @Override
  public Object requester() {
    return context.requester();
  }

  @Override
  public <T> Uni<T> once(Object key, Supplier<Uni<T>> load) {
    return context.once(key, load);
  }

  @Override
  public void served(Operation operation, Recalled<?> recalled) {
    context.served(operation, recalled);
  }
}
