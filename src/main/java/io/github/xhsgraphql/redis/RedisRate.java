package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.outbound.LocalRate;
import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.outbound.Rate;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The rate of all instances that use the same API key, by the generic cell rate algorithm: Redis
 * keeps the time at which the next permit is due, by its own clock. Without Redis, or while it
 * doesn't answer, each instance keeps to the rate by itself.
 */
@Singleton
class RedisRate implements Rate {

  private static final double MICROS = 1_000_000;

  /** A hash: when the next permit is due, and until when nobody calls, in Redis' microseconds. */
  private static final String NOW =
      "local time = redis.call('TIME') local now = time[1] * 1000000 + time[2] ";

  /**
   * Reserves the permits that are due, or the next one if none is. Its arguments are how many are
   * wanted, the time between two permits, and how many permits may be saved up. Returns how many it
   * reserved, none during a pause, and the time until they are due.
   */
  private static final String RESERVE =
      NOW
          + """
          local state = redis.call('HMGET', KEYS[1], 'next', 'paused')
          local paused = tonumber(state[2] or 0) - now
          if paused > 0 then return {0, math.ceil(paused)} end
          local wanted, interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
          local next = math.max(tonumber(state[1] or 0), now - (burst - 1) * interval)
          local due = math.max(next, now)
          local count = math.min(wanted, 1 + math.floor((due - next) / interval))
          next = next + count * interval
          redis.call('HSET', KEYS[1], 'next', string.format('%.2f', next))
          redis.call('PEXPIRE', KEYS[1], math.ceil((next - now) / 1000) + 1000)
          return {count, math.ceil(due - now)}
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
  private final String interval;
  private final String burst;

  RedisRate(
      Redis redis, LocalRate local, RedisConfig config, OutboundConfig outbound, TikHub tikHub) {
    this.redis = redis;
    this.local = local;
    this.key = config.prefix() + "rate-limit:" + Digest.of(tikHub.apiKey().orElse(""));
    this.interval = String.valueOf(MICROS / outbound.rate());
    this.burst = String.valueOf(Rate.burst(outbound.rate()));
  }

  @Override
  public Uni<Reservation> acquire(int wanted) {
    return redis.isConfigured()
        ? redis
            .ask(source -> reserve(source, wanted))
            .flatMap(
                reserved ->
                    reserved
                        .map(reservation -> Uni.createFrom().item(reservation))
                        .orElseGet(() -> local.acquire(wanted)))
        : local.acquire(wanted);
  }

  private Uni<Reservation> reserve(ReactiveRedisDataSource source, int wanted) {
    return source
        .execute("EVAL", RESERVE, "1", key, String.valueOf(wanted), interval, burst)
        .map(RedisRate::reservation);
  }

  private static Reservation reservation(Response response) {
    Duration delay = Duration.ofNanos(response.get(1).toLong() * 1_000);
    return new Reservation(response.get(0).toInteger(), delay);
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
