package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Walk;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that each series alone returns the same users and lists. */
@QuarkusTest
class SeriesListsContractTest extends EachSeries {

  @ParameterizedTest
  @EnumSource
  void aUser(Series series) {
    String query =
        """
        {user(userId:"%s"){userId redId nickname bio avatarUrl gender location ipLocation followerCount followingCount
         likeAndFavoriteCount countsAreApproximate verification{kind description}
         tags favedNotesArePublic profileUrl source}}
        """
            .formatted(Sandbox.BUSY_USER);
    JsonPath best = ask(Series.APP_V2, query);
    JsonPath user = ask(series, query);
    assertThat(user.getString("data.user.source")).isEqualTo(series.name());
    for (String same :
        List.of(
            "userId", "redId", "nickname", "bio", "gender", "favedNotesArePublic", "profileUrl")) {
      assertThat(user.<Object>get("data.user." + same))
          .as(same)
          .isNotNull()
          .isEqualTo(best.get("data.user." + same));
    }
    assertThat(user.getString("data.user.avatarUrl")).startsWith("https://");
    assertThat(user.getLong("data.user.followerCount")).isPositive();
    assertThat(user.getLong("data.user.likeAndFavoriteCount")).isPositive();
  }

  /** Web V3 has neither field, and the APP series fail. That is an error and not a silent null. */
  @ParameterizedTest
  @EnumSource
  void whatASeriesLacksOfAUserIsNoSilentNull(Series series) {
    Sandbox.only(series);
    JsonPath user =
        query(
            "{user(userId:\""
                + Sandbox.BUSY_USER
                + "\"){nickname likeCount favoriteCount noteCount}}");
    boolean app = series != Series.WEB_V3;
    assertThat(user.getString("data.user.nickname")).isNotBlank();
    for (String field : List.of("likeCount", "favoriteCount", "noteCount")) {
      assertThat(user.<Object>get("data.user." + field) != null).as(field).isEqualTo(app);
    }
    if (app) {
      assertThat(user.getList("errors")).isNull();
    } else {
      assertThat(user.<String>getList("errors.extensions.code"))
          .hasSize(3)
          .containsOnly("UPSTREAM_UNAVAILABLE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUsersNotesAreWalkedToTheEnd(Series series) {
    Sandbox.only(series);
    Walk walk =
        Walk.of(
            "{user(userId:\""
                + Sandbox.BUSY_USER
                + "\"){c:postedNotes(first:17,after:%s){nodes{id:noteId title source kind likeCount cover{url}} pageInfo{hasNextPage endCursor}}}}",
            "data.user.c");
    assertThat(walk.ids()).hasSize(60).doesNotHaveDuplicates();
    assertThat(walk.sources()).containsOnly(series.name());
    Sandbox.only(Series.APP_V2);
    assertThat(walk.ids())
        .isEqualTo(
            Walk.of(
                    "{user(userId:\""
                        + Sandbox.BUSY_USER
                        + "\"){c:postedNotes(first:100,after:%s){nodes{id:noteId source} pageInfo{hasNextPage endCursor}}}}",
                    "data.user.c")
                .ids());
  }

  @ParameterizedTest
  @EnumSource
  void aUserWithoutNotesHasAnEmptyList(Series series) {
    JsonPath answer =
        ask(
            series,
            "{user(userId:\""
                + Sandbox.QUIET_USER
                + "\"){postedNotes{edges{cursor} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}");
    assertThat(answer.getList("data.user.postedNotes.edges")).isEmpty();
    assertThat(answer.getBoolean("data.user.postedNotes.pageInfo.hasNextPage")).isFalse();
    assertThat(answer.getString("data.user.postedNotes.pageInfo.endCursor")).isNull();
    assertThat(Sandbox.calls()).isBetween(1, 5);
  }

  @ParameterizedTest
  @EnumSource
  void threadsAreWalkedToTheEnd(Series series) {
    Sandbox.only(series);
    Map<String, Integer> threads = new HashMap<>();
    threads.put(Sandbox.IMAGE_NOTE, 200);
    threads.put(Sandbox.VIDEO_NOTE, 50);
    threads.put(Sandbox.SMALL_NOTE, 3);
    threads.put(Sandbox.QUIET_NOTE, 0);
    threads.forEach(
        (note, size) -> {
          Walk walk =
              Walk.of(
                  "{note(noteId:\""
                      + note
                      + "\"){c:comments(first:33,after:%s){nodes{id:commentId source content noteId} totalCount pageInfo{hasNextPage endCursor}}}}",
                  "data.note.c");
          assertThat(walk.ids()).as(note).hasSize(size).doesNotHaveDuplicates();
          if (size > 0) {
            assertThat(walk.sources()).containsOnly(series.name());
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void repliesAreWalkedToTheEnd(Series series) {
    Sandbox.only(series);
    String id = GlobalId.of("Comment", Sandbox.IMAGE_NOTE, Sandbox.COMMENT_WITH_REPLIES);
    Walk walk =
        Walk.of(
            "{node(id:\""
                + id
                + "\"){... on Comment{c:replies(first:7,after:%s){nodes{id:commentId source content replyCount author{nickname} inReplyTo{commentId author{nickname}} replies{nodes{commentId}}} pageInfo{hasNextPage endCursor}}}}}",
            "data.node.c");
    assertThat(walk.ids()).hasSize(30).doesNotHaveDuplicates();
    assertThat(walk.sources()).containsOnly(series.name());
  }
}
