package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.outbound.LocalRate;
import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.outbound.Rate;
import io.github.xhsgraphql.outbound.Rate.Reservation;
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
@QuarkusTest
@WithTestResource(RedisServer.class)
class SharedRateTest extends OverRedis {

  @Inject Redis redis;
  @Inject RedisConfig config;
  @Inject LocalRate local;
  @Inject TikHub tikHub;

  private RedisRate instance(double perSecond) {
    return new RedisRate(redis, local, config, rate(perSecond), tikHub);
  }

  private static Reservation acquire(RedisRate rate, int wanted) {
    return rate.acquire(wanted).await().indefinitely();
  }

  /** A reservation, and between which times of Redis' clock it is due. */
  private record Due(int permits, Duration earliest, Duration latest) {}

  private Due due(RedisRate rate, int wanted) {
    Duration before = now();
    Reservation reservation = acquire(rate, wanted);
    Duration after = now();
    return new Due(
        reservation.permits(), before.plus(reservation.delay()), after.plus(reservation.delay()));
  }

  private Duration now() {
    Response time =
        redis.ask(source -> source.execute("TIME")).await().indefinitely().orElseThrow();
    return Duration.ofSeconds(time.get(0).toLong()).plusNanos(time.get(1).toLong() * 1_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 10, 300, 1_000, 5_000})
  void twoInstancesTogetherKeepToTheRate(double perSecond) {
    List<RedisRate> instances = List.of(instance(perSecond), instance(perSecond));
    long spacing = (long) (1e9 / perSecond);
    Due first = due(instances.get(0), 1_000);
    long permits = first.permits();
    assertThat(permits).as("saved up").isEqualTo(Rate.burst(perSecond));
    for (int i = 1; i <= 50; i++) {
      Due next = due(instances.get(i % 2), 1_000);
      permits += next.permits();
      assertThat(next.latest())
          .as("due after %d permits", permits)
          .isGreaterThanOrEqualTo(
              first.earliest().plusNanos((permits - first.permits()) * spacing - 1_000));
    }
  }

  @Test
  void permitsAreEvenlySpacedAndNoneIsLost() {
    List<RedisRate> instances = List.of(instance(0.1), instance(0.1));
    Due first = due(instances.get(0), 5);
    for (int i = 1; i <= 20; i++) {
      Due next = due(instances.get(i % 2), 5);
      assertThat(next.permits()).isEqualTo(1);
      assertThat(next.earliest())
          .isLessThanOrEqualTo(first.latest().plus(Duration.ofSeconds(10L * i)));
    }
  }

  @Test
  void aPauseIsThatOfAllInstances() {
    RedisRate one = instance(100);
    RedisRate two = instance(100);
    one.pause(Duration.ofSeconds(20));
    await().until(() -> acquire(two, 1).permits() == 0);
    assertThat(acquire(two, 1).delay()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  @Test
  void aShorterPauseLeavesALongerOneOfAnotherInstance() {
    RedisRate one = instance(100);
    RedisRate two = instance(100);
    pause(one, Duration.ofSeconds(20));
    pause(two, Duration.ofSeconds(1));
    assertThat(acquire(one, 1).delay()).isGreaterThan(Duration.ofSeconds(10));
    pause(two, Duration.ofSeconds(60));
    assertThat(acquire(one, 1).delay()).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void aPauseKeepsTheRate() {
    RedisRate rate = instance(0.1);
    acquire(rate, 1);
    pause(rate, Duration.ofMillis(1));
    await().until(() -> acquire(rate, 1).permits() == 1);
    assertThat(acquire(rate, 1).delay()).isGreaterThan(Duration.ofSeconds(10));
  }

  @Test
  void eachInstanceKeepsToTheRateByItselfWhileRedisIsAway() {
    RedisRate rate = instance(0.01);
    acquire(rate, 1);
    server.kill();
    try {
      assertThat(acquire(rate, 1).permits()).isEqualTo(1);
      assertThat(acquire(rate, 1).delay())
          .as("that of the local rate, which is higher here")
          .isLessThan(Duration.ofSeconds(1));
    } finally {
      server.startServer();
      await()
          .until(
              () -> redis.ask(source -> source.execute("PING")).await().indefinitely().isPresent());
    }
  }

  private void pause(RedisRate rate, Duration time) {
    redis.ask(source -> rate.pauseAll(source, time)).await().indefinitely();
  }

  private static OutboundConfig rate(double perSecond) {
    return new Settings(perSecond, 50, Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  private record Settings(
      double rate, int concurrency, Duration throttledFor, Duration maxBackOffWait)
      implements OutboundConfig {}
}
