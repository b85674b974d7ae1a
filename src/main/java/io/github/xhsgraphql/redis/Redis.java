package io.github.xhsgraphql.redis;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis. A short timeout and a circuit breaker keep requests from waiting for a
 * Redis that fails. {@link #withTimeout} returns a connection that waits longer.
 */
@Singleton
class Redis {

  private static final Logger LOG = Logger.getLogger(Redis.class);

  private final @Nullable ReactiveRedisDataSource source;
  private final Guard guard;

  @Inject
  Redis(@Any InjectableInstance<ReactiveRedisDataSource> sources, RedisConfig config) {
    this(
        sources.getHandle().getBean().isActive() ? sources.get() : null,
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
            .build());
  }

  private Redis(@Nullable ReactiveRedisDataSource source, Guard guard) {
    this.source = source;
    this.guard = guard;
  }

  /** Returns the same connection, with another timeout and without the circuit breaker. */
  Redis withTimeout(Duration timeout) {
    return new Redis(
        source,
        Guard.create()
            .withTimeout()
            .duration(timeout.toMillis(), ChronoUnit.MILLIS)
            .done()
            .build());
  }

  /** Whether the operator configured a Redis. */
  boolean isConfigured() {
    return source != null;
  }

  /** Runs a command; empty if it returns null or fails, or if Redis isn't configured. */
  <T> Uni<Optional<T>> query(Function<ReactiveRedisDataSource, Uni<T>> command) {
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

  /** Runs a command without making the caller wait, and ignores its result. */
  void send(Function<ReactiveRedisDataSource, Uni<?>> command) {
    if (!isConfigured()) {
      return;
    }
    this.<Object>query(redis -> command.apply(redis).map(any -> any))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
        .subscribe()
        .with(done -> {}, failure -> LOG.debug("A command to Redis failed", failure));
  }

  <V> Uni<Optional<V>> get(Class<V> type, String key) {
    return query(redis -> redis.value(type).get(key));
  }

  /** Sets a value that expires, without making the caller wait. */
  <V> void set(Class<V> type, String key, V value, Duration timeToLive) {
    SetArgs expiry = new SetArgs().px(atLeastAMilli(timeToLive));
    send(redis -> redis.value(type).set(key, value, expiry));
  }

  /** The smallest expiry that Redis takes is one millisecond. */
  static Duration atLeastAMilli(Duration time) {
    return time.toMillis() < 1 ? Duration.ofMillis(1) : time;
  }
}
