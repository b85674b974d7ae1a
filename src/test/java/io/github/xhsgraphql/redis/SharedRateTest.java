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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rate of calls, and the pauses, are those of all instances. */
@Needs(Program.REDIS)
@QuarkusTest
@WithTestResource(RedisServer.class)
class SharedRateTest extends OverRedis {

  @Inject Redis redis;
  @Inject RedisConfig config;
  @Inject LocalRateLimiter local;
  @Inject TikHub tikHub;

  private RedisRateLimiter instance(double perSecond) {
    return new RedisRateLimiter(redis, local, config, rate(perSecond), tikHub);
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
    server.kill();
    try {
      assertThat(acquire(rate, 1)).as("the local rate's").isEqualTo(new Grant.Permits(1));
    } finally {
      server.startServer();
      await()
          .until(
              () ->
                  redis.query(source -> source.execute("PING")).await().indefinitely().isPresent());
    }
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
}
