package io.github.xhsgraphql.ratelimit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Limits the rate of this instance alone, by the generic cell rate algorithm. */
@Singleton
@Typed(LocalRateLimiter.class)
public class LocalRateLimiter implements RateLimiter {

  private final GcraParameters parameters;
  private final LongSupplier nanoTime;
  private final long start;

  /** When the next permit is due, in nanoseconds since the start. */
  private double next;

  @Inject
  LocalRateLimiter(RateLimitConfig config) {
    this(config, System::nanoTime);
  }

  LocalRateLimiter(RateLimitConfig config, LongSupplier nanoTime) {
    this.parameters = GcraParameters.of(config.rate());
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public Uni<Grant> acquire(int wanted, Duration waited) {
    return Uni.createFrom().item(() -> take(wanted, waited));
  }

  private synchronized Grant take(int wanted, Duration waited) {
    long now = nanoTime.getAsLong() - start;
    double due = Math.max(next, (double) (now - parameters.tolerance(waited)));
    if (due > now) {
      return new Grant.Wait(Duration.ofNanos((long) Math.ceil(due - now)));
    }
    int count = (int) Math.min(wanted, 1 + Math.floor((now - due) / parameters.interval()));
    next = due + count * parameters.interval();
    return new Grant.Permits(count);
  }

  @Override
  public synchronized void release(int permits) {
    next -= permits * parameters.interval();
  }

  /** Does nothing: there are no other instances, and this one backs off by itself. */
  @Override
  public void pause(Duration time) {}
}
