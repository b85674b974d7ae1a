package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.access.ClientUsage;
import io.github.xhsgraphql.access.PlannedLimits;
import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.Program;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.support.TestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the limits of a client apply to all instances together. */
@QuarkusTest
@WithTestResource(RedisServer.class)
@Needs(Program.REDIS)
class SharedUsageTest extends WithRedis {

  private static final PlannedLimits LIMITS = new PlannedLimits(2, 2);

  @Inject RedisConfig config;
  @Inject TestClock clock;

  private ClientUsage usage;

  @BeforeEach
  void nextDay() {
    usage = new RedisClientUsage(redis, LIMITS.local(clock), config, LIMITS, clock);
    clock.pass(Duration.ofDays(1));
    clock.stop();
  }

  @AfterEach
  void go() {
    clock.go();
  }

  private Duration request(String client) {
    return usage.recordRequest(client).await().indefinitely();
  }

  private Duration upstream(String client) {
    return usage.checkUpstreamCalls(client).await().indefinitely();
  }

  @Test
  void requestsAreCountedBySecondAndClient() {
    assertThat(request("web")).isZero();
    assertThat(request("web")).isZero();
    assertThat(request("web")).isPositive();
    assertThat(request("app")).isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(request("web")).isZero();
    assertThat(source.key().keys("xhs-graphql:usage:*"))
        .isNotEmpty()
        .noneMatch(key -> key.contains("web"))
        .allSatisfy(key -> assertThat(source.key().pttl(key)).isPositive());
  }

  @Test
  void callsAreCountedByDayAndClient() {
    assertThat(upstream("web")).isZero();
    usage.recordUpstreamCall("web");
    usage.recordUpstreamCall("web");
    await().until(() -> !upstream("web").isZero());
    assertThat(upstream("web")).isLessThanOrEqualTo(Duration.ofDays(1));
    assertThat(upstream("app")).isZero();
    clock.pass(upstream("web"));
    assertThat(upstream("web")).isZero();
  }

  @Test
  void eachInstanceCountsByItselfWhileRedisIsAway() {
    withoutRedis(
        () -> {
          assertThat(request("cut off")).isZero();
          assertThat(request("cut off")).isZero();
          assertThat(request("cut off")).isPositive();
          usage.recordUpstreamCall("cut off");
          usage.recordUpstreamCall("cut off");
          assertThat(upstream("cut off")).isPositive();
        });
  }
}
