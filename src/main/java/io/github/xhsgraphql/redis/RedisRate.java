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
import org.jspecify.annotations.Nullable;

/**
 * The rate of all instances that use the same API key: who can set the key's mark may call, and the
 * mark goes away by itself after the time between two calls ({@code SET NX PX}). Without Redis each
 * instance keeps to the rate by itself.
 */
@Singleton
class RedisRate implements Rate {

  private static final long MILLIS = Duration.ofSeconds(1).toMillis();

  /** Sets the mark for so many milliseconds, unless it is there for longer: another's pause. */
  private static final String LENGTHEN =
      "if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then"
          + " redis.call('SET', KEYS[1], '1', 'PX', ARGV[1]) end";

  private final Redis redis;
  private final LocalRate local;
  private final String mark;
  private final Duration spacing;

  RedisRate(
      Redis redis, LocalRate local, RedisConfig config, OutboundConfig outbound, TikHub tikHub) {
    this.redis = redis;
    this.local = local;
    this.mark = config.prefix() + "rate:" + Digest.of(tikHub.apiKey().orElse(""));
    // Rounded up, for what is rounded down lets more through: 333 a second for 300.
    this.spacing = Duration.ofMillis((long) Math.ceil(MILLIS / outbound.rate()));
  }

  /** The time between two calls. */
  Duration spacing() {
    return spacing;
  }

  @Override
  public Uni<Duration> take() {
    if (!redis.isConfigured()) {
      return local.take();
    }
    String millis = String.valueOf(spacing.toMillis());
    return redis
        .ask(source -> source.execute("SET", mark, "1", "NX", "PX", millis).map(RedisRate::isSet))
        .flatMap(
            isOurs ->
                isOurs.isEmpty()
                    ? local.take()
                    : isOurs.get() ? Uni.createFrom().item(Duration.ZERO) : left());
  }

  /** OK, or nothing where the mark was set already. */
  private static boolean isSet(@Nullable Response response) {
    return response != null;
  }

  private Uni<Duration> left() {
    return redis
        .ask(source -> source.key(String.class).pttl(mark))
        .map(millis -> Duration.ofMillis(Math.max(1, millis.orElse(spacing.toMillis()))));
  }

  /** The mark goes away by itself, soon enough. */
  @Override
  public void giveBack() {
    if (!redis.isConfigured()) {
      local.giveBack();
    }
  }

  @Override
  public void hold(Duration pause) {
    if (redis.isConfigured() && !pause.isZero()) {
      redis.tell(source -> lengthen(source, pause));
    }
  }

  Uni<Response> lengthen(ReactiveRedisDataSource source, Duration pause) {
    String millis = String.valueOf(Redis.atLeastAMilli(pause).toMillis());
    return source.execute("EVAL", LENGTHEN, "1", mark, millis);
  }
}
