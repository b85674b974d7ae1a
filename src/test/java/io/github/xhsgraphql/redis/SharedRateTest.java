package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.outbound.LocalRate;
import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The rate of calls, and the pauses, are those of all instances. */
@QuarkusTest
@WithTestResource(RedisServer.class)
class SharedRateTest extends OverRedis {

  @Inject Redis redis;
  @Inject RedisConfig config;
  @Inject LocalRate local;
  @Inject TikHub tikHub;

  @Test
  void theRateIsThatOfAllInstances() {
    OutboundConfig tenAMinute = rate(1.0 / 6);
    RedisRate one = new RedisRate(redis, local, config, tenAMinute, tikHub);
    RedisRate two = new RedisRate(redis, local, config, tenAMinute, tikHub);
    assertThat(one.take().await().indefinitely()).isZero();
    assertThat(two.take().await().indefinitely())
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    assertThat(one.take().await().indefinitely()).isPositive();
  }

  @Test
  void aPauseIsThatOfAllInstances() {
    OutboundConfig fast = rate(100);
    RedisRate one = new RedisRate(redis, local, config, fast, tikHub);
    RedisRate two = new RedisRate(redis, local, config, fast, tikHub);
    one.hold(Duration.ofSeconds(20));
    await().until(() -> two.take().await().indefinitely().compareTo(Duration.ofSeconds(10)) > 0);
  }

  @Test
  void aShorterPauseLeavesALongerOneOfAnotherInstance() {
    OutboundConfig fast = rate(100);
    RedisRate one = new RedisRate(redis, local, config, fast, tikHub);
    RedisRate two = new RedisRate(redis, local, config, fast, tikHub);
    lengthen(one, Duration.ofSeconds(20));
    lengthen(two, Duration.ofSeconds(1));
    assertThat(one.take().await().indefinitely()).isGreaterThan(Duration.ofSeconds(10));
    lengthen(two, Duration.ofSeconds(60));
    assertThat(one.take().await().indefinitely()).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void aRateThatIsNoWholeNumberOfMillisecondsIsKeptTo() {
    RedisRate rate = new RedisRate(redis, local, config, rate(300), tikHub);
    assertThat(rate.spacing()).isEqualTo(Duration.ofMillis(4));
  }

  private void lengthen(RedisRate rate, Duration pause) {
    redis.ask(source -> rate.lengthen(source, pause)).await().indefinitely();
  }

  private static OutboundConfig rate(double perSecond) {
    return new OutboundConfig() {
      @Override
      public double rate() {
        return perSecond;
      }

      @Override
      public int concurrency() {
        return 50;
      }

      @Override
      public Duration throttledFor() {
        return Duration.ofSeconds(1);
      }
    };
  }
}
