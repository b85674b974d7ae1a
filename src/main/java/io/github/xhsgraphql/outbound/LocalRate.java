package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The rate of this instance alone, by the generic cell rate algorithm. */
@Singleton
@Typed(LocalRate.class)
public class LocalRate implements Rate {

  private final Pace pace;
  private final LongSupplier nanoTime;

  /** When the next permit is due, in nanoseconds since the start. */
  private double next;

  private final long start;

  @Inject
  LocalRate(OutboundConfig config) {
    this(config, System::nanoTime);
  }

  LocalRate(OutboundConfig config, LongSupplier nanoTime) {
    this.pace = Pace.of(config.rate());
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public Uni<Grant> acquire(int wanted, Duration waited) {
    return Uni.createFrom().item(() -> take(wanted, waited));
  }

  private synchronized Grant take(int wanted, Duration waited) {
    long now = nanoTime.getAsLong() - start;
    double due = Math.max(next, now - pace.tolerance(waited));
    if (due > now) {
      return new Grant.Wait(Duration.ofNanos((long) Math.ceil(due - now)));
    }
    int count = (int) Math.min(wanted, 1 + Math.floor((now - due) / pace.interval()));
    next = due + count * pace.interval();
    return new Grant.Permits(count);
  }

  @Override
  public synchronized void release(int permits) {
    next -= permits * pace.interval();
  }

  /** Does nothing: the gate of this instance pauses by itself. */
  @Override
  public void pause(Duration time) {}
}
