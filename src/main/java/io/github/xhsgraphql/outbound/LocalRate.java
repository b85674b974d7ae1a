package io.github.xhsgraphql.outbound;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The rate of this instance alone. Calls are spaced evenly, for a bucket that lets a second's worth
 * go at once lets twice the rate through in some seconds.
 */
@Singleton
@Typed(LocalRate.class)
public class LocalRate implements Rate {

  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final Bucket bucket;

  LocalRate(OutboundConfig config) {
    Duration spacing = Duration.ofNanos(Math.max(1, (long) (NANOS / config.rate())));
    bucket = Bucket.builder().addLimit(limit -> limit.capacity(1).refillGreedy(1, spacing)).build();
  }

  @Override
  public Uni<Duration> take() {
    return Uni.createFrom()
        .item(
            () -> {
              ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
              return probe.isConsumed()
                  ? Duration.ZERO
                  : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
            });
  }

  @Override
  public void giveBack() {
    bucket.addTokens(1);
  }

  /** The gate of this instance, which was told so, holds by itself. */
  @Override
  public void hold(Duration pause) {}
}
