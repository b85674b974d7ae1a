package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.ratelimit.GcraParameters;
import io.github.xhsgraphql.ratelimit.LocalRateLimiter;
import io.github.xhsgraphql.ratelimit.RateLimitConfig;
import io.github.xhsgraphql.ratelimit.RateLimiter;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Limits the rate of all instances that use the same API key together, by the generic cell rate
 * algorithm. Redis stores when the next permit is due, by its own clock. If Redis isn't configured
 * or doesn't answer, each instance limits its own rate.
 */
@Singleton
class RedisRateLimiter implements RateLimiter {

  /**
   * The shortest time for which the limiter waits for a Redis that has answered so far. That is
   * little beside the time that a call takes.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final double NANOS_OF_MICRO = 1_000;

  /** The first element of {@link #TAKE}'s result while an instance pauses all calls. */
  private static final int PAUSED = -1;

  private static final String NOW =
      "local time = redis.call('TIME') local now = time[1] * 1000000 + time[2] ";

  /**
   * Takes the permits that are due. The key is a hash that stores when the next permit is due and
   * when a pause ends. The arguments are the number of permits wanted, the time between two, and
   * how far in the past the next one may lie. Returns the number of permits taken, and the time to
   * wait if it is 0 or {@link #PAUSED}. Times are in microseconds.
   */
  private static final String TAKE =
      NOW
          + """
          local state = redis.call('HMGET', KEYS[1], 'next', 'paused')
          local paused = tonumber(state[2] or 0) - now
          if paused > 0 then return {-1, math.ceil(paused)} end
          local wanted, interval, tolerance = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
          local due = math.max(tonumber(state[1] or 0), now - tolerance)
          if due > now then return {0, math.ceil(due - now)} end
          local count = math.min(wanted, 1 + math.floor((now - due) / interval))
          local next = due + count * interval
          redis.call('HSET', KEYS[1], 'next', string.format('%.2f', next))
          redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(0, next - now) / 1000) + 1000)
          return {count, 0}
          """;

  /** Pauses for a number of milliseconds, unless another instance pauses for longer. */
  private static final String PAUSE =
      NOW
          + """
          local till = now + ARGV[1] * 1000
          if till > tonumber(redis.call('HGET', KEYS[1], 'paused') or 0) then
            local lifetime = math.max(redis.call('PTTL', KEYS[1]), ARGV[1] + 1000)
            redis.call('HSET', KEYS[1], 'paused', string.format('%.0f', till))
            redis.call('PEXPIRE', KEYS[1], lifetime)
          end
          """;

  private final Redis redis;
  private final Redis patientRedis;
  private final Patience patience;
  private final LocalRateLimiter local;
  private final String key;
  private final GcraParameters parameters;

  @Inject
  RedisRateLimiter(
      Redis redis,
      LocalRateLimiter local,
      RedisConfig config,
      RateLimitConfig limits,
      TikHub tikHub) {
    this(redis, local, config, limits, tikHub, max(PATIENCE, config.timeout()));
  }

  RedisRateLimiter(
      Redis redis,
      LocalRateLimiter local,
      RedisConfig config,
      RateLimitConfig limits,
      TikHub tikHub,
      Duration patience) {
    this.redis = redis;
    this.patientRedis = redis.withTimeout(patience);
    this.patience = new Patience(config.timeout(), patience);
    this.local = local;
    this.key = config.prefix() + "rate-limit:" + KeyHash.of(tikHub.apiKey().orElse(""));
    this.parameters = GcraParameters.of(limits.rate());
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @Override
  public Uni<Grant> acquire(int wanted, Duration waited) {
    return redis.isConfigured()
        ? Uni.createFrom()
            .deferred(() -> ask(wanted, waited))
            .flatMap(
                grant ->
                    grant.isPresent()
                        ? Uni.createFrom().item(grant.get())
                        : local.acquire(wanted, waited))
        : local.acquire(wanted, waited);
  }

  private Uni<Optional<Grant>> ask(int wanted, Duration waited) {
    long asked = System.nanoTime();
    return connection()
        .query(source -> take(source, wanted, waited))
        .invoke(
            grant ->
                grant.ifPresentOrElse(
                    some -> patience.answered(Duration.ofNanos(System.nanoTime() - asked)),
                    patience::failed));
  }

  private Redis connection() {
    return patience.isLeft() ? patientRedis : redis;
  }

  private Uni<Grant> take(ReactiveRedisDataSource source, int wanted, Duration waited) {
    return source
        .execute(
            "EVAL",
            TAKE,
            "1",
            key,
            String.valueOf(wanted),
            String.valueOf(parameters.interval() / NANOS_OF_MICRO),
            String.valueOf(parameters.tolerance(waited) / NANOS_OF_MICRO))
        .map(RedisRateLimiter::grant);
  }

  private static Grant grant(Response result) {
    int permits = result.get(0).toInteger();
    Duration time = Duration.of(result.get(1).toLong(), ChronoUnit.MICROS);
    return switch (permits) {
      case PAUSED -> new Grant.Paused(time);
      case 0 -> new Grant.Wait(time);
      default -> new Grant.Permits(permits);
    };
  }

  /** Returns nothing to Redis. An unused permit there costs one interval. */
  @Override
  public void release(int permits) {
    if (!redis.isConfigured()) {
      local.release(permits);
    }
  }

  @Override
  public void pause(Duration time) {
    if (redis.isConfigured() && !time.isZero()) {
      connection().send(source -> pauseAll(source, time));
    }
  }

  Uni<Response> pauseAll(ReactiveRedisDataSource source, Duration time) {
    String millis = String.valueOf(Redis.atLeastAMilli(time).toMillis());
    return source.execute("EVAL", PAUSE, "1", key, millis);
  }
}
