package io.github.xhsgraphql.outbound;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The rate of this instance alone: a token bucket. */
@Singleton
@Typed(LocalRate.class)
public class LocalRate implements Rate {

  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final Bucket bucket;

  @Inject
  LocalRate(OutboundConfig config) {
    this(config, TimeMeter.SYSTEM_NANOTIME);
  }

  LocalRate(OutboundConfig config, TimeMeter time) {
    Duration spacing = Duration.ofNanos(Math.max(1, (long) (NANOS / config.rate())));
    long burst = Rate.burst(config.rate());
    bucket =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(burst).refillGreedy(1, spacing))
            .withCustomTimePrecision(time)
            .build();
  }

  @Override
  public Uni<Reservation> acquire(int wanted) {
    return Uni.createFrom().item(() -> reserve(wanted));
  }

  private Reservation reserve(int wanted) {
    int due = (int) bucket.tryConsumeAsMuchAsPossible(wanted);
    return due > 0
        ? new Reservation(due, Duration.ZERO)
        : new Reservation(1, Duration.ofNanos(bucket.consumeIgnoringRateLimits(1)));
  }

  @Override
  public void release(int permits) {
    bucket.addTokens(permits);
  }

  /** Does nothing: the gate of this instance pauses by itself. */
  @Override
  public void pause(Duration time) {}
}
