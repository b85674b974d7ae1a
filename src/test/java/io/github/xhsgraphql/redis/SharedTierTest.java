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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    source.flushall();
    Gateway.forget();
    Sandbox.reset();
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }

  private static void anotherInstance() {
    Gateway.restart();
  }

  private void keysAreWritten(int atLeast) {
    await().until(() -> source.key().keys("xhs-graphql:answer:*").size() >= atLeast);
  }

  private static JsonPath ofAnotherInstance(String query) {
    anotherInstance();
    Sandbox.resetUpstream();
    return query(query);
  }

  /** Answers are written at leisure, so the very next query may still come too early for them. */
  private static boolean costNothing(JsonPath answer) {
    return Sandbox.calls() == 0 && answer.getInt("extensions.upstream.calls") == 0;
  }

  static Stream<String> queries() {
    String note = "note(noteId:\"" + Sandbox.IMAGE_NOTE + "\")";
    String user = "user(userId:\"" + Sandbox.BUSY_USER + "\")";
    return Stream.of(
        "{%s{title text kind publishedAt editedAt likeCount ipLocation source tags{name topic{topicId name}} images{url fileId width} author{nickname userId}}}"
            .formatted(note),
        "{note(noteId:\"%s\",kind:VIDEO){video{url duration streams{codec url size backupUrls} subtitles{language url}}}}"
            .formatted(Sandbox.VIDEO_NOTE),
        "{%s{nickname bio gender followerCount verification{kind description} tags favedNotesArePublic source}}"
            .formatted(user),
        "{%s{postedNotes(first:30){edges{cursor node{title excerpt source isPinned cover{url}}} pageInfo{hasNextPage endCursor}}}}"
            .formatted(user),
        "{%s{comments(first:15){totalCount edges{cursor node{id content publishedAt isLikedByAuthor author{nickname isNoteAuthor} replies(first:2){nodes{id content inReplyTo{commentId author{nickname}}}}}}}}}"
            .formatted(note),
        "{searchNotes(keyword:\"咖啡\",first:25){edges{cursor node{title excerpt likeCount}}}}",
        "{searchUsers(keyword:\"的\",first:5){nodes{nickname followerCount noteCount source}}}");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void whatOneInstanceWasToldTheOthersKnow(String query) {
    JsonPath first = query(query);
    assertThat(first.getList("errors")).as(() -> first.prettify()).isNull();
    assertThat(Sandbox.calls()).isPositive();
    JsonPath second = await().until(() -> ofAnotherInstance(query), SharedTierTest::costNothing);
    assertThat(second.<Object>get("data")).isEqualTo(first.get("data"));
    assertThat(second.getInt("extensions.upstream.cached")).isPositive();
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
      for (String query : queries().toList()) {
        JsonPath answer = query(query);
        assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
      }
    } finally {
      server.startServer();
    }
    await()
        .until(
            () -> {
              anotherInstance();
              query(TITLE);
              return !source.key().keys("xhs-graphql:answer:*").isEmpty();
            });
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
