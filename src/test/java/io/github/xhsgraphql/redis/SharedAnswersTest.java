package io.github.xhsgraphql.redis;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.Program;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that every kind of cache entry can be read back from Redis. The gateway with cleared caches
 * stands for another instance.
 */
@Needs(Program.REDIS)
@QuarkusTest
@WithTestResource(RedisServer.class)
class SharedAnswersTest {

  RedisServer server;

  @BeforeEach
  void empty() {
    server.flush();
    Gateway.reset();
    Sandbox.reset();
  }

  private static JsonPath ofAnotherInstance(String query) {
    Gateway.restart();
    Sandbox.resetUpstream();
    return query(query);
  }

  /**
   * Returns whether the query made no call. Entries are written asynchronously, so the next query
   * can be too early for them.
   */
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
  void instancesShareWhatOneHasLoaded(String query) {
    JsonPath first = query(query);
    assertThat(first.getList("errors")).as(() -> first.prettify()).isNull();
    assertThat(Sandbox.calls()).isPositive();
    JsonPath second = await().until(() -> ofAnotherInstance(query), SharedAnswersTest::costNothing);
    assertThat(second.<Object>get("data")).isEqualTo(first.get("data"));
    assertThat(second.getInt("extensions.upstream.cached")).isPositive();
  }
}
