package io.github.xhsgraphql.fallback;

import io.github.bucket4j.Bucket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Limits the hedges of this instance alone. */
@Singleton
@Typed(LocalHedgeBudget.class)
public class LocalHedgeBudget implements HedgeBudget {

  /** The bucket's unit is a thousandth of a token, because it can't hold fractions. */
  private static final long TOKEN = 1_000;

  /** Calls fill the bucket, not time, but Bucket4j requires a refill. */
  private static final Duration NEVER = Duration.ofDays(10_000);

  private final Bucket bucket;
  private final long earned;

  public LocalHedgeBudget(HedgeConfig config) {
    earned = Math.round(config.budget() * TOKEN);
    bucket =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(config.burst() * TOKEN).refillIntervally(1, NEVER))
            .build();
  }

  @Override
  public void earn() {
    if (earned > 0) {
      bucket.addTokens(earned);
    }
  }

  @Override
  public Uni<Boolean> take() {
    return Uni.createFrom().item(() -> bucket.tryConsume(TOKEN));
  }

  @Override
  public void giveBack() {
    bucket.addTokens(TOKEN);
  }
}
