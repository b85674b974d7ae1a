package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.access.AccessConfig;
import io.github.xhsgraphql.access.ClientUsage;
import io.github.xhsgraphql.access.LocalClientUsage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The usage of clients on all instances together: one counter per client and second, and one per
 * client and day (UTC). If Redis isn't configured or doesn't answer, each instance counts its own.
 */
@Singleton
class RedisClientUsage implements ClientUsage {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Counts and sets the expiry in one step, because a counter without expiry would stay forever.
   */
  private static final String COUNT =
      "local n = redis.call('INCR', KEYS[1]) if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1])"
          + " end return n";

  private final Redis redis;
  private final LocalClientUsage local;
  private final AccessConfig limits;
  private final Clock clock;
  private final String prefix;

  RedisClientUsage(
      Redis redis, LocalClientUsage local, RedisConfig config, AccessConfig limits, Clock clock) {
    this.redis = redis;
    this.local = local;
    this.limits = limits;
    this.clock = clock;
    this.prefix = config.prefix() + "usage:";
  }

  @Override
  public Uni<Duration> recordRequest(String client) {
    if (!redis.isConfigured() || limits.requestsPerSecond().isEmpty()) {
      return local.recordRequest(client);
    }
    Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String key = prefix + "requests:" + KeyHash.of(client) + ":" + second.getEpochSecond();
    int most = limits.requestsPerSecond().getAsInt();
    return count(key, SECOND)
        .flatMap(
            counted ->
                counted.isEmpty()
                    ? local.recordRequest(client)
                    : wait(counted.getAsLong() <= most, SECOND));
  }

  @Override
  public Uni<Duration> checkUpstreamCalls(String client) {
    if (!redis.isConfigured() || limits.upstreamCallsPerDay().isEmpty()) {
      return local.checkUpstreamCalls(client);
    }
    long most = limits.upstreamCallsPerDay().getAsLong();
    Instant now = clock.instant();
    Duration untilMidnight = Duration.between(now, today().plus(DAY));
    return redis
        .query(
            source ->
                source
                    .execute("GET", calls(client))
                    .map(response -> OptionalLong.of(number(response))))
        .flatMap(
            counted ->
                counted.isEmpty()
                    ? local.checkUpstreamCalls(client)
                    : wait(counted.get().getAsLong() < most, untilMidnight));
  }

  @Override
  public void recordUpstreamCall(String client) {
    local.recordUpstreamCall(client);
    if (redis.isConfigured() && limits.upstreamCallsPerDay().isPresent()) {
      redis.send(source -> source.execute("EVAL", COUNT, "1", calls(client), millis(DAY)));
    }
  }

  private Uni<OptionalLong> count(String key, Duration length) {
    return redis
        .query(source -> source.execute("EVAL", COUNT, "1", key, millis(length)))
        .map(
            answer ->
                answer.map(Response::toLong).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  private String calls(String client) {
    return prefix + "calls:" + KeyHash.of(client) + ":" + today();
  }

  private Instant today() {
    return clock.instant().truncatedTo(ChronoUnit.DAYS);
  }

  private static long number(@Nullable Response response) {
    return response == null ? 0 : response.toLong();
  }

  /** Returns twice the length, because the clocks of instances differ. */
  private static String millis(Duration length) {
    return String.valueOf(2 * length.toMillis());
  }

  private static Uni<Duration> wait(boolean isWithin, Duration otherwise) {
    return Uni.createFrom().item(isWithin ? Duration.ZERO : otherwise);
  }
}
