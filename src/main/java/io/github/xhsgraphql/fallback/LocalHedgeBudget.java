package io.github.xhsgraphql.fallback;

import io.github.bucket4j.Bucket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The hedge budget of this instance. Other instances don't share it. */
@Singleton
@Typed(LocalHedgeBudget.class)
public class LocalHedgeBudget implements HedgeBudget {

  /**
   * The number of bucket units in one token. The unit is a thousandth, because the bucket can't
   * hold fractions.
   */
  private static final long TOKEN = 1_000;

  /** The refill interval that Bucket4j requires. Calls refill the bucket, not time. */
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
  public Uni<Optional<Token>> take() {
    return Uni.createFrom()
        .item(
            () ->
                bucket.tryConsume(TOKEN)
                    ? Optional.of(() -> bucket.addTokens(TOKEN))
                    : Optional.empty());
  }
}
