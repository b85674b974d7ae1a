package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Walk;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same questions to each series alone: what one answers, the others answer too. */
@QuarkusTest
class SeriesContractTest {

  /** Lets the gateway see the tokens that Web V3 needs, as it would when the APP series were up. */
  @BeforeEach
  void knowTokens() {
    Sandbox.reset();
    Gateway.forgetFailures();
    for (String note :
        List.of(Sandbox.IMAGE_NOTE, Sandbox.VIDEO_NOTE, Sandbox.QUIET_NOTE, Sandbox.SMALL_NOTE)) {
      assertThat(
              query("{note(noteId:\"" + note + "\"){title shareUrl}}")
                  .getString("data.note.shareUrl"))
          .contains("xsec_token=");
    }
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }

  private static JsonPath ask(Series series, String query) {
    Sandbox.only(series);
    JsonPath answer = query(query);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  @ParameterizedTest
  @EnumSource
  void anImageNote(Series series) {
    String query =
        """
        {note(noteId:"%s"){noteId kind title text publishedAt editedAt url source likeCount favoriteCount
         commentCount shareCount countsAreApproximate ipLocation
         author{userId nickname avatarUrl} tags{name}
         cover{url fileId} images{url previewUrl width height fileId livePhotoUrl} video{url}}}
        """
            .formatted(Sandbox.IMAGE_NOTE);
    JsonPath best = ask(Series.APP_V2, query);
    JsonPath note = ask(series, query);
    assertThat(note.getString("data.note.source")).isEqualTo(series.name());
    for (String same :
        List.of(
            "noteId",
            "kind",
            "title",
            "text",
            "publishedAt",
            "editedAt",
            "url",
            "author.userId",
            "author.nickname",
            "tags.name",
            "images.width",
            "images.height",
            "images.fileId")) {
      assertThat(note.<Object>get("data.note." + same))
          .as(same)
          .isNotNull()
          .isEqualTo(best.get("data.note." + same));
    }
    assertThat(note.<Object>get("data.note.video")).isNull();
    assertThat(note.<String>getList("data.note.images.url"))
        .hasSize(9)
        .allMatch(u -> u.startsWith("https://"));
    assertThat(note.getString("data.note.cover.url")).startsWith("https://");
    assertThat(note.getString("data.note.author.avatarUrl")).startsWith("https://");
    assertThat(note.getBoolean("data.note.countsAreApproximate"))
        .isEqualTo(series == Series.WEB_V3);
    assertThat(note.getDouble("data.note.likeCount"))
        .isCloseTo(
            best.getDouble("data.note.likeCount"),
            org.assertj.core.data.Percentage.withPercentage(10));
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void aVideoNote(Series series) {
    String query =
        """
        {note(noteId:"%s", kind: VIDEO){kind title source cover{url}
         video{videoId url duration width height coverUrl streams{codec url bitrate size fps quality width height backupUrls}
         subtitles{language url}}}}
        """
            .formatted(Sandbox.VIDEO_NOTE);
    JsonPath best = ask(Series.APP_V2, query);
    JsonPath note = ask(series, query);
    assertThat(note.getString("data.note.source")).isEqualTo(series.name());
    assertThat(note.getString("data.note.kind")).isEqualTo("VIDEO");
    for (String same : List.of("duration", "width", "height", "streams.codec", "streams.size")) {
      assertThat(note.<Object>get("data.note.video." + same))
          .as(same)
          .isNotNull()
          .isEqualTo(best.get("data.note.video." + same));
    }
    assertThat(note.<String>getList("data.note.video.streams.url"))
        .allMatch(u -> u.startsWith("https://"));
    assertThat(note.getDouble("data.note.video.duration")).isBetween(1.0, 3_600.0);
  }

  @ParameterizedTest
  @EnumSource
  void aUser(Series series) {
    String query =
        """
        {user(userId:"%s"){userId redId nickname bio avatarUrl gender location ipLocation followerCount followingCount
         noteCount likeCount favoriteCount likeAndFavoriteCount countsAreApproximate verification{kind description}
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
    boolean app = series != Series.WEB_V3;
    assertThat(user.<Object>get("data.user.likeCount") != null).isEqualTo(app);
    assertThat(user.<Object>get("data.user.noteCount") != null).isEqualTo(app);
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
    String id = GlobalId.of("Comment", Sandbox.IMAGE_NOTE, Sandbox.TALKED_COMMENT);
    Walk walk =
        Walk.of(
            "{node(id:\""
                + id
                + "\"){... on Comment{c:replies(first:7,after:%s){nodes{id:commentId source content replyCount author{nickname} inReplyTo{commentId author{nickname}} replies{nodes{commentId}}} pageInfo{hasNextPage endCursor}}}}}",
            "data.node.c");
    assertThat(walk.ids()).hasSize(30).doesNotHaveDuplicates();
    assertThat(walk.sources()).containsOnly(series.name());
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotExistIsNotFound(Series series) {
    Sandbox.only(series);
    if (series != Series.WEB_V3) {
      assertThat(
              query("{note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title}}")
                  .getString("errors[0].extensions.code"))
          .isEqualTo("NOT_FOUND");
    }
    assertThat(
            query("{user(userId:\"" + Sandbox.GONE_USER + "\"){nickname}}")
                .getString("errors[0].extensions.code"))
        .isEqualTo("NOT_FOUND");
  }
}
