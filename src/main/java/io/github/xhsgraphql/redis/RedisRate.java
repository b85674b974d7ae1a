package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.outbound.LocalRate;
import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.outbound.Pace;
import io.github.xhsgraphql.outbound.Rate;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The rate of all instances that use the same API key, by the generic cell rate algorithm: Redis
 * keeps the time at which the next permit is due, by its own clock. Without Redis, or while it
 * doesn't answer, each instance keeps to the rate by itself.
 */
@Singleton
class RedisRate implements Rate {

  private static final double NANOS_OF_MICRO = 1_000;

  /** The first element of {@link #TAKE}'s result while an instance pauses all calls. */
  private static final int PAUSED = -1;

  private static final String NOW =
      "local time = redis.call('TIME') local now = time[1] * 1000000 + time[2] ";

  /**
   * Takes the permits that are due. Times are in microseconds. The key is a hash of the times at
   * which the next permit is due and a pause is over; the arguments are how many permits are
   * wanted, the time between two, and how far in the past the next one may lie. Returns the number
   * of permits, and the time to wait if it is 0 or {@link #PAUSED}.
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

  /** Pauses for so many milliseconds, unless another instance has paused for longer. */
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
  private final LocalRate local;
  private final String key;
  private final Pace pace;

  RedisRate(
      Redis redis, LocalRate local, RedisConfig config, OutboundConfig outbound, TikHub tikHub) {
    this.redis = redis;
    this.local = local;
    this.key = config.prefix() + "rate-limit:" + Digest.of(tikHub.apiKey().orElse(""));
    this.pace = Pace.of(outbound.rate());
  }

  @Override
  public Uni<Grant> acquire(int wanted, Duration waited) {
    return redis.isConfigured()
        ? redis
            .ask(source -> take(source, wanted, waited))
            .flatMap(
                grant ->
                    grant.isPresent()
                        ? Uni.createFrom().item(grant.get())
                        : local.acquire(wanted, waited))
        : local.acquire(wanted, waited);
  }

  private Uni<Grant> take(ReactiveRedisDataSource source, int wanted, Duration waited) {
    return source
        .execute(
            "EVAL",
            TAKE,
            "1",
            key,
            String.valueOf(wanted),
            String.valueOf(pace.interval() / NANOS_OF_MICRO),
            String.valueOf(pace.tolerance(waited) / NANOS_OF_MICRO))
        .map(RedisRate::grant);
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

  /** Does nothing in Redis: a permit that isn't used is lost. */
  @Override
  public void release(int permits) {
    if (!redis.isConfigured()) {
      local.release(permits);
    }
  }

  @Override
  public void pause(Duration time) {
    if (redis.isConfigured() && !time.isZero()) {
      redis.tell(source -> pauseAll(source, time));
    }
  }

  Uni<Response> pauseAll(ReactiveRedisDataSource source, Duration time) {
    String millis = String.valueOf(Redis.atLeastAMilli(time).toMillis());
    return source.execute("EVAL", PAUSE, "1", key, millis);
  }
}
