package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.ratelimit.LocalRateLimiter;
import io.github.xhsgraphql.ratelimit.RateLimitConfig;
import io.github.xhsgraphql.ratelimit.RateLimiter.Grant;
import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.Program;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that all instances share the rate of calls and the pauses. */
@QuarkusTest
@WithTestResource(RedisServer.class)
@Needs(Program.REDIS)
class SharedRateTest extends WithRedis {

  @Inject RedisConfig config;
  @Inject @Any InjectableInstance<ReactiveRedisDataSource> connections;
  @Inject LocalRateLimiter local;
  @Inject TikHub tikHub;

  private RedisRateLimiter instance(double perSecond) {
    return new RedisRateLimiter(redis, local, config, rate(perSecond), tikHub);
  }

  /** Returns an instance that waits this long for a Redis that has responded so far. */
  private RedisRateLimiter instance(double perSecond, Duration patience) {
    return new RedisRateLimiter(redis, local, config, rate(perSecond), tikHub, patience);
  }

  private static Grant acquire(RedisRateLimiter rate, int wanted) {
    return rate.acquire(wanted, Duration.ZERO).await().indefinitely();
  }

  private static Duration pause(RedisRateLimiter rate) {
    return acquire(rate, 1) instanceof Grant.Paused paused ? paused.time() : Duration.ZERO;
  }

  private static Duration wait(RedisRateLimiter rate) {
    return acquire(rate, 1) instanceof Grant.Wait wait ? wait.time() : Duration.ZERO;
  }

  private Duration now() {
    Response time =
        redis.query(source -> source.execute("TIME")).await().indefinitely().orElseThrow();
    return Duration.ofSeconds(time.get(0).toLong()).plusNanos(time.get(1).toLong() * 1_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 10, 300, 1_000, 5_000})
  void twoInstancesTogetherKeepToTheRate(double rate) {
    List<RedisRateLimiter> instances = List.of(instance(rate), instance(rate));
    Duration begin = now();
    int permits = 0;
    for (int i = 0; i < 200; i++) {
      permits +=
          acquire(instances.get(i % 2), 1_000) instanceof Grant.Permits some ? some.count() : 0;
    }
    Duration took = now().minus(begin).plusMillis(50);
    assertThat(permits).isBetween(1, 1 + (int) (took.toNanos() * rate / 1e9));
  }

  @Test
  void permitsThatAreDueAreTakenTogether() {
    assertThat(acquire(instance(5_000), 10)).isEqualTo(new Grant.Permits(10));
    assertThat(acquire(instance(5_000), 1_000))
        .isInstanceOfSatisfying(
            Grant.Permits.class, rest -> assertThat(rest.count()).isBetween(241, 251));
  }

  @Test
  void theNextPermitIsAnIntervalAfterTheLast() {
    assertThat(acquire(instance(0.1), 5)).isEqualTo(new Grant.Permits(1));
    assertThat(wait(instance(0.1))).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  @Test
  void aPauseIsThatOfAllInstances() {
    RedisRateLimiter one = instance(100);
    RedisRateLimiter two = instance(100);
    one.pause(Duration.ofSeconds(20));
    await().until(() -> !pause(two).isZero());
    assertThat(pause(two)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  @Test
  void aShorterPauseLeavesALongerOneOfAnotherInstance() {
    RedisRateLimiter one = instance(100);
    RedisRateLimiter two = instance(100);
    pause(one, Duration.ofSeconds(20));
    pause(two, Duration.ofSeconds(1));
    assertThat(pause(one)).isGreaterThan(Duration.ofSeconds(10));
    pause(two, Duration.ofSeconds(60));
    assertThat(pause(one)).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void aPauseKeepsTheRate() {
    RedisRateLimiter rate = instance(0.01);
    acquire(rate, 1);
    pause(rate, Duration.ofMillis(1));
    await().until(() -> !wait(rate).isZero());
    assertThat(wait(rate)).isGreaterThan(Duration.ofSeconds(50));
  }

  @Test
  void eachInstanceKeepsToTheRateByItselfWhileRedisIsAway() {
    RedisRateLimiter rate = instance(0.01);
    acquire(rate, 1);
    assertThat(wait(rate)).isPositive();
    withoutRedis(
        () -> assertThat(acquire(rate, 1)).as("the local rate's").isEqualTo(new Grant.Permits(1)));
  }

  @Test
  void theRateIsSharedAlthoughOtherCommandsFail() {
    Redis broken = new Redis(connections, new RedisSettings(Duration.ofHours(1)));
    for (int i = 0; i < 4; i++) {
      broken.query(any -> Uni.createFrom().failure(new IOException("no"))).await().indefinitely();
    }
    assertThat(isEmpty(broken, any -> any.execute("PING"))).as("the circuit is open").isTrue();
    acquire(instance(0.01), 1);
    RedisRateLimiter other = new RedisRateLimiter(broken, local, config, rate(0.01), tikHub);
    assertThat(wait(other)).isGreaterThan(Duration.ofSeconds(50));
  }

  @Test
  void anInstanceWaitsForASlowRedis() {
    RedisRateLimiter rate = instance(0.01, Duration.ofMinutes(1));
    acquire(rate, 1);
    holdWrites();
    try {
      CompletableFuture<Grant> grant = rate.acquire(1, Duration.ZERO).subscribeAsCompletionStage();
      await().until(() -> isEmpty(redis, any -> any.execute("SET", "other", "command")));
      assertThat(grant).isNotDone();
      answerWrites();
      assertThat(grant.join()).isInstanceOf(Grant.Wait.class);
    } finally {
      answerWrites();
    }
  }

  @Test
  void anInstanceKeepsToTheRateByItselfUntilAHangingRedisAnswers() {
    RedisRateLimiter rate = instance(0.01, Duration.ofMillis(1));
    holdWrites();
    try {
      assertThat(acquire(rate, 1)).as("the local rate's").isEqualTo(new Grant.Permits(1));
    } finally {
      answerWrites();
    }
    await().until(() -> !wait(rate).isZero());
  }

  @Test
  void manyCommandsMayBeginTogether() {
    Redis patient = redis.withTimeout(Duration.ofMinutes(1));
    List<Uni<Optional<Response>>> commands =
        Stream.generate(() -> patient.query(any -> any.execute("PING"))).limit(500).toList();
    assertThat(Uni.join().all(commands).andCollectFailures().await().indefinitely())
        .allMatch(Optional::isPresent);
  }

  /** Makes Redis delay all scripts and other writes. */
  private void holdWrites() {
    source.execute("CLIENT", "PAUSE", "60000", "WRITE");
  }

  private void answerWrites() {
    source.execute("CLIENT", "UNPAUSE");
  }

  private static boolean isEmpty(
      Redis redis, Function<ReactiveRedisDataSource, Uni<Response>> command) {
    return redis.query(command).await().indefinitely().isEmpty();
  }

  private void pause(RedisRateLimiter rate, Duration time) {
    redis.query(source -> rate.pauseAll(source, time)).await().indefinitely();
  }

  private static RateLimitConfig rate(double perSecond) {
    return new Settings(perSecond, 50, Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  private record Settings(
      double rate, int concurrency, Duration throttledFor, Duration maxBackOffWait)
      implements RateLimitConfig {}

  private record RedisSettings(Duration retryAfter) implements RedisConfig {
    @Override
    public Optional<String> url() {
      return Optional.empty();
    }

    @Override
    public Duration timeout() {
      return Duration.ofMillis(250);
    }

    @Override
    public String prefix() {
      return "";
    }
  }
}
