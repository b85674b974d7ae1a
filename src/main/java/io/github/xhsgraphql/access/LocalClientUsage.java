package io.github.xhsgraphql.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the usage of clients on this instance only. */
@Singleton
@Typed(LocalClientUsage.class)
public class LocalClientUsage implements ClientUsage {

  /** The maximum number of clients to keep. The number of names in tokens is unlimited. */
  private static final int MAX_CLIENTS = 10_000;

  private static final Duration DAY = Duration.ofDays(1);

  private final Clock clock;
  private final @Nullable LoadingCache<String, Bucket> requests;
  private final @Nullable LoadingCache<String, Bucket> calls;

  LocalClientUsage(AccessConfig config, Clock clock) {
    this.clock = clock;
    requests =
        config.requestsPerSecond().isPresent()
            ? buckets(config.requestsPerSecond().getAsInt())
            : null;
    calls =
        config.upstreamCallsPerDay().isPresent()
            ? dailyBuckets(config.upstreamCallsPerDay().getAsLong())
            : null;
  }

  private LoadingCache<String, Bucket> buckets(long perSecond) {
    return perClient(
        () ->
            Bandwidth.builder()
                .capacity(perSecond)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build());
  }

  private LoadingCache<String, Bucket> dailyBuckets(long perDay) {
    return perClient(
        () ->
            Bandwidth.builder()
                .capacity(perDay)
                .refillIntervallyAligned(
                    perDay, DAY, clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAY))
                .build());
  }

  private LoadingCache<String, Bucket> perClient(Supplier<Bandwidth> limit) {
    return Caffeine.newBuilder()
        // The cache's maintenance takes less time than handing it to another thread.
        .executor(Runnable::run)
        .maximumSize(MAX_CLIENTS)
        .build(
            client ->
                Bucket.builder()
                    .withCustomTimePrecision(new WallClock(clock))
                    .addLimit(limit.get())
                    .build());
  }

  /** The gateway's clock as a time meter for buckets. */
  private record WallClock(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  @Override
  public Uni<Duration> recordRequest(String client) {
    if (requests == null) {
      return Uni.createFrom().item(Duration.ZERO);
    }
    Bucket bucket = requests.get(client);
    return Uni.createFrom()
        .item(
            () ->
                Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill()));
  }

  @Override
  public Uni<Duration> checkUpstreamCalls(String client) {
    if (calls == null) {
      return Uni.createFrom().item(Duration.ZERO);
    }
    Bucket bucket = calls.get(client);
    return Uni.createFrom()
        .item(() -> Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
  }

  /** Counts calls beyond the limit too, because requests in progress are served completely. */
  @Override
  public void recordUpstreamCall(String client) {
    if (calls != null) {
      calls.get(client).consumeIgnoringRateLimits(1);
    }
  }
}
