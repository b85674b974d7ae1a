package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.fallback.HedgeBudget;
import io.github.xhsgraphql.fallback.HedgeConfig;
import io.github.xhsgraphql.fallback.LocalHedgeBudget;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Limits the hedges of all instances that use the same API key together. If Redis isn't configured
 * or doesn't answer, each instance limits its own.
 */
@Singleton
class RedisHedgeBudget implements HedgeBudget {

  /** The unit in Redis is a thousandth of a token, as in {@link LocalHedgeBudget}. */
  private static final long TOKEN = 1_000;

  /**
   * Adds to the budget, up to its capacity, or takes from it if it holds enough. Returns 1 if it
   * did, else 0. A budget that no call has used for a day is full again.
   */
  private static final String CHANGE =
      """
      local capacity = tonumber(ARGV[1])
      local held = tonumber(redis.call('GET', KEYS[1]) or capacity)
      local new = math.min(held + tonumber(ARGV[2]), capacity)
      if new < 0 then return 0 end
      redis.call('SET', KEYS[1], new, 'EX', 86400)
      return 1
      """;

  private final Redis redis;
  private final LocalHedgeBudget local;
  private final String key;
  private final String capacity;
  private final long earned;

  RedisHedgeBudget(
      Redis redis, LocalHedgeBudget local, RedisConfig config, HedgeConfig hedge, TikHub tikHub) {
    this.redis = redis;
    this.local = local;
    this.key = config.prefix() + "hedge-budget:" + KeyHash.of(tikHub.apiKey().orElse(""));
    this.capacity = String.valueOf(hedge.burst() * TOKEN);
    this.earned = Math.round(hedge.budget() * TOKEN);
  }

  @Override
  public void earn() {
    // Locally, too, so that an instance has a budget of its own when Redis stops answering.
    local.earn();
    if (redis.isConfigured() && earned > 0) {
      redis.send(source -> change(source, earned));
    }
  }

  @Override
  public Uni<Optional<Token>> take() {
    return redis
        .query(source -> change(source, -TOKEN))
        .flatMap(
            changed ->
                changed
                    .map(one -> Uni.createFrom().item(token(one.toInteger() == 1)))
                    .orElseGet(local::take));
  }

  private Optional<Token> token(boolean isTaken) {
    return isTaken
        ? Optional.of(() -> redis.send(source -> change(source, TOKEN)))
        : Optional.empty();
  }

  private Uni<Response> change(ReactiveRedisDataSource source, long by) {
    return source.execute("EVAL", CHANGE, "1", key, capacity, String.valueOf(by));
  }
}
