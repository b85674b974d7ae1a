package io.github.xhsgraphql.redis;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.outbound.LocalRate;
import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.upstream.Series;
import io.github.xhsgraphql.upstream.TikHub;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What instances share through a real Redis. An instance that has forgotten everything stands for
 * another one.
 */
@QuarkusTest
@QuarkusTestResource(value = RedisServer.class, restrictToAnnotatedClass = true)
class SharedTierTest {

  private static final String TITLE = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}";

  RedisServer server;
  @Inject Instance<RedisDataSource> sources;
  @Inject Redis redis;
  @Inject RedisConfig config;
  @Inject LocalRate local;
  @Inject TikHub tikHub;
  @Inject TestClock clock;

  private RedisDataSource source;

  @BeforeEach
  void empty() {
    source = sources.get();
    // Another test's pause, too, is in it.
    source.flushall();
    awaitRedis();
    source.flushall();
    Gateway.forget();
    Sandbox.reset();
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }

  /** An application that has just started may find it too slow once, and do without for a while. */
  private void awaitRedis() {
    await()
        .until(
            () -> {
              anotherInstance();
              query(TITLE);
              return !source.key().keys("xhs-graphql:answer:*").isEmpty();
            });
  }

  private static void anotherInstance() {
    Gateway.restart();
  }

  private void keysAreWritten(int atLeast) {
    await().until(() -> source.key().keys("xhs-graphql:answer:*").size() >= atLeast);
  }

  @Test
  void aLifetimeIsThatOfTheFirstTelling() {
    query(TITLE);
    keysAreWritten(1);
    anotherInstance();
    clock.pass(Duration.ofMinutes(11));
    query(TITLE);
    assertThat(Sandbox.calls()).isEqualTo(2);
  }

  @Test
  void whatIsStaleForAllIsServedWhenNoSeriesAnswers() {
    query(TITLE);
    keysAreWritten(1);
    anotherInstance();
    clock.pass(Duration.ofMinutes(11));
    Sandbox.breakDown(Series.values());
    JsonPath stale = query(TITLE);
    assertThat(stale.getString("data.note.title")).isNotBlank();
    assertThat(stale.<String>getList("extensions.warnings.code")).contains("STALE");
  }

  @Test
  void aTokenSeenByOneInstanceLetsAnotherAskWebV3() {
    query(TITLE);
    await().until(() -> !source.key().keys("xhs-graphql:token:*").isEmpty());
    anotherInstance();
    source.key().del(source.key().keys("xhs-graphql:answer:*").toArray(String[]::new));
    Sandbox.breakDown(Series.APP_V2, Series.APP_V1);
    assertThat(
            query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){source}}")
                .getString("data.note.source"))
        .isEqualTo("WEB_V3");
  }

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

  private void lengthen(RedisRate rate, Duration pause) {
    redis.ask(source -> rate.lengthen(source, pause)).await().indefinitely();
  }

  @Test
  void aRateThatIsNoWholeNumberOfMillisecondsIsKeptTo() {
    RedisRate rate = new RedisRate(redis, local, config, rate(300), tikHub);
    assertThat(rate.spacing()).isEqualTo(Duration.ofMillis(4));
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

  @Test
  void redisDyingInMidRunCostsCallsAndNothingElse() {
    query(TITLE);
    keysAreWritten(1);
    server.kill();
    try {
      anotherInstance();
      JsonPath without = query(TITLE);
      assertThat(without.getString("data.note.title")).isNotBlank();
      assertThat(without.getList("errors")).isNull();
      assertThat(Sandbox.calls()).isEqualTo(2);
      for (String query : SharedAnswersTest.queries().toList()) {
        JsonPath answer = query(query);
        assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
      }
    } finally {
      server.startServer();
    }
    awaitRedis();
  }

  @Test
  void noKeyInRedisTellsWhatWasAskedFor() {
    query("{searchNotes(keyword:\"咖啡\",first:1){nodes{title}}}");
    keysAreWritten(1);
    List<String> keys = source.key().keys("*");
    assertThat(keys).allMatch(key -> key.startsWith("xhs-graphql:"));
    assertThat(String.join(" ", keys)).doesNotContain("咖啡", "test-key");
  }
}
