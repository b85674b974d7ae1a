package io.github.xhsgraphql.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.fallback.HedgeBudget;
import io.github.xhsgraphql.fallback.HedgeBudget.Token;
import io.github.xhsgraphql.fallback.HedgeConfig;
import io.github.xhsgraphql.fallback.LocalHedgeBudget;
import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.Program;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.tikhub.TikHub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tests that all instances share the budget for hedges. */
@QuarkusTest
@WithTestResource(RedisServer.class)
@Needs(Program.REDIS)
class SharedHedgeBudgetTest extends WithRedis {

  private static final String KEYS = "xhs-graphql:hedge-budget:*";

  @Inject RedisConfig config;
  @Inject HedgeConfig hedge;
  @Inject TikHub tikHub;

  private HedgeBudget instance() {
    return new RedisHedgeBudget(redis, new LocalHedgeBudget(hedge), config, hedge, tikHub);
  }

  private static Optional<Token> token(HedgeBudget budget) {
    return budget.take().await().indefinitely();
  }

  private static boolean take(HedgeBudget budget) {
    return token(budget).isPresent();
  }

  /** Takes all tokens and returns the last one. */
  private static Token spend(HedgeBudget budget) {
    for (int i = 0; i < 9; i++) {
      assertThat(take(budget)).isTrue();
    }
    Token last = token(budget).orElseThrow();
    assertThat(take(budget)).isFalse();
    return last;
  }

  private long held() {
    return Long.parseLong(
        source.value(String.class).get(source.key().keys(KEYS).iterator().next()));
  }

  @Test
  void twoInstancesHaveOneBudget() {
    source.flushall();
    HedgeBudget one = instance();
    HedgeBudget two = instance();
    spend(one);
    assertThat(take(two)).isFalse();
    for (int i = 0; i < 20; i++) {
      (i % 2 == 0 ? one : two).earn();
    }
    await().until(() -> held() == 1_000);
    Token earned = token(two).orElseThrow();
    assertThat(take(one)).isFalse();
    earned.giveBack();
    await().until(() -> held() == 1_000);
    assertThat(take(two)).isTrue();
    assertThat(source.key().keys(KEYS))
        .hasSize(1)
        .allSatisfy(key -> assertThat(source.key().ttl(key)).isPositive());
  }

  @Test
  void eachInstanceHasABudgetOfItsOwnWhileRedisIsAway() {
    source.flushall();
    HedgeBudget one = instance();
    HedgeBudget two = instance();
    spend(one);
    withoutRedis(
        () -> {
          spend(one);
          spend(two);
        });
  }

  @Test
  void aTokenOfTheInstanceItselfReturnsToIt() {
    HedgeBudget budget = instance();
    AtomicReference<Token> own = new AtomicReference<>();
    withoutRedis(() -> own.set(spend(budget)));
    own.get().giveBack();
    spend(budget);
    withoutRedis(
        () -> {
          assertThat(take(budget)).isTrue();
          assertThat(take(budget)).isFalse();
        });
  }
}
