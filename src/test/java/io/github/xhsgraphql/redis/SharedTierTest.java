package io.github.xhsgraphql.redis;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.Program;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests, with a real Redis, which upstream data the instances share. */
@QuarkusTest
@WithTestResource(RedisServer.class)
@Needs(Program.REDIS)
class SharedTierTest extends WithRedis {

  @Inject TestClock clock;

  @Test
  void aSharedEntryKeepsItsLifetime() {
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
  void redisDyingInMidRunCostsCallsAndNothingElse() {
    query(TITLE);
    keysAreWritten(1);
    withoutRedis(
        () -> {
          anotherInstance();
          JsonPath without = query(TITLE);
          assertThat(without.getString("data.note.title")).isNotBlank();
          assertThat(without.getList("errors")).isNull();
          assertThat(Sandbox.calls()).isEqualTo(2);
          for (String query : SharedAnswersTest.queries().toList()) {
            JsonPath answer = query(query);
            assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
          }
        });
    awaitRedis();
  }

  @Test
  void noKeyInRedisRevealsTheRequest() {
    query("{searchNotes(keyword:\"咖啡\",first:1){nodes{title}}}");
    keysAreWritten(1);
    List<String> keys = source.key().keys("*");
    assertThat(keys).allMatch(key -> key.startsWith("xhs-graphql:"));
    assertThat(String.join(" ", keys)).doesNotContain("咖啡", "test-key");
  }
}
