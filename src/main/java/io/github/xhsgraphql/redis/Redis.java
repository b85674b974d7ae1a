package io.github.xhsgraphql.redis;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way to Redis, which gives up soon and then leaves it alone for a while: nobody's request may
 * hang on it.
 */
@Singleton
class Redis {

  private static final Logger LOG = Logger.getLogger(Redis.class);

  private final @Nullable ReactiveRedisDataSource source;
  private final Guard guard;

  Redis(@Any InjectableInstance<ReactiveRedisDataSource> sources, RedisConfig config) {
    source = sources.getHandle().getBean().isActive() ? sources.get() : null;
    guard =
        Guard.create()
            .withTimeout()
            .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(4)
            .failureRatio(0.5)
            .delay(config.retryAfter().toMillis(), ChronoUnit.MILLIS)
            .onStateChange(state -> LOG.warnf("Redis: the circuit is %s", state))
            .done()
            .build();
  }

  /** Whether there is one at all. */
  boolean isConfigured() {
    return source != null;
  }

  /** Asks Redis; empty where it has nothing, isn't configured or doesn't answer. */
  <T> Uni<Optional<T>> ask(Function<ReactiveRedisDataSource, Uni<T>> command) {
    ReactiveRedisDataSource redis = source;
    if (redis == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return Uni.createFrom()
        .deferred(
            () ->
                guard.get(
                    () -> command.apply(redis).map(Optional::ofNullable),
                    new TypeLiteral<Uni<Optional<T>>>() {}))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  /** Tells Redis something, without anybody's waiting for it. */
  void tell(Function<ReactiveRedisDataSource, Uni<?>> command) {
    this.<Object>ask(redis -> command.apply(redis).map(any -> any))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
        .subscribe()
        .with(done -> {}, failure -> LOG.debug("Redis was not told", failure));
  }

  static Duration atLeastAMilli(Duration time) {
    return time.toMillis() < 1 ? Duration.ofMillis(1) : time;
  }
}
