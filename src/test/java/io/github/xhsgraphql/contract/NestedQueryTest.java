package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the gateway's main job, a nested query in one request, with any of the series up. */
@QuarkusTest
class NestedQueryTest extends TokenKnown {

  private static final String NESTED =
      """
      {
        note(noteId: "%s") {
          id noteId kind title text source
          author { userId nickname followerCount source
            postedNotes(first: 25) { nodes { noteId title source author { nickname } } pageInfo { hasNextPage endCursor } } }
          comments(first: 12) {
            nodes { id commentId content source note { noteId title }
              author { nickname isNoteAuthor user { userId nickname } }
              replies(first: 3) { nodes { commentId content inReplyTo { commentId author { nickname } } } pageInfo { hasNextPage } } }
            pageInfo { hasNextPage } }
        }
      }
      """
          .formatted(Sandbox.IMAGE_NOTE);

  @ParameterizedTest
  @EnumSource
  void comesWholeFromTheBestSeriesThatIsUp(Series best) {
    for (Series better : Series.values()) {
      if (better.ordinal() < best.ordinal()) {
        Sandbox.down(better);
      }
    }
    JsonPath answer = query(NESTED);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.getString("data.note.title")).isNotBlank();
    assertThat(answer.getString("data.note.source")).isEqualTo(best.name());
    assertThat(answer.getString("data.note.author.source")).isEqualTo(best.name());
    assertThat(answer.getLong("data.note.author.followerCount")).isPositive();
    assertThat(answer.getList("data.note.author.postedNotes.nodes")).hasSize(25);
    assertThat(answer.getList("data.note.author.postedNotes.nodes.source"))
        .containsOnly(best.name());
    assertThat(answer.getList("data.note.comments.nodes")).hasSize(12);
    assertThat(answer.getList("data.note.comments.nodes.note.title"))
        .containsOnly(answer.getString("data.note.title"));
    assertThat(answer.<List<?>>getList("data.note.comments.nodes.replies.nodes"))
        .anyMatch(replies -> !replies.isEmpty());
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(Sandbox.calls());
    assertThat(answer.getString("extensions.warnings[0].code")).isEqualTo("SANDBOX");
  }

  @Test
  void aNoteThatAppV2FailsToShowComesFromAppV1() {
    JsonPath answer = query("{note(noteId:\"" + Sandbox.FLAKY_NOTE + "\"){title source}}");
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(answer.<String>getList("extensions.upstream.trace.outcome"))
        .containsExactly("FAILED", "FOUND");
    assertThat(answer.getInt("extensions.upstream.billable")).isEqualTo(2);
  }

  @Test
  void aNodeIsFetchedAgainByItsId() {
    JsonPath answer = query(NESTED);
    String note = answer.getString("data.note.id");
    JsonPath again =
        query("query($id:ID!){node(id:$id){__typename id ... on Note{title}}}", Map.of("id", note));
    assertThat(again.getString("data.node.__typename")).isEqualTo("Note");
    assertThat(again.getString("data.node.title")).isEqualTo(answer.getString("data.note.title"));
    String comment = answer.getString("data.note.comments.nodes[0].id");
    JsonPath refetched =
        query(
            "query($id:ID!){node(id:$id){... on Comment{commentId noteId note{title} replies{nodes{commentId}} content}}}",
            Map.of("id", comment));
    assertThat(refetched.getString("data.node.commentId"))
        .isEqualTo(answer.getString("data.note.comments.nodes[0].commentId"));
    assertThat(refetched.getString("data.node.note.title"))
        .isEqualTo(answer.getString("data.note.title"));
    assertThat(refetched.getString("data.node.content"))
        .isEqualTo(answer.getString("data.note.comments.nodes[0].content"));
  }

  @Test
  void shareLinksLeadToNotesAndUsers() {
    String token =
        query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title shareUrl}}")
            .getString("data.note.shareUrl");
    JsonPath byLong =
        query(
            "query($l:String){note(shareLink:$l){noteId title}}",
            Map.of("l", "看看这篇 " + token + " 复制打开"));
    assertThat(byLong.getString("data.note.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    JsonPath byShort = query("{note(shareLink:\"" + Sandbox.SHORT_NOTE_LINK + "\"){noteId title}}");
    assertThat(byShort.getString("data.note.title")).isEqualTo(byLong.getString("data.note.title"));
    JsonPath user =
        query("{user(shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"){userId nickname source}}");
    assertThat(user.getString("data.user.userId")).isEqualTo(Sandbox.BUSY_USER);
    assertThat(user.getInt("extensions.upstream.calls")).isEqualTo(1);
    Sandbox.down(Series.APP_V2);
    JsonPath fromV1 =
        query("{user(shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"){userId nickname source}}");
    assertThat(fromV1.getString("data.user.nickname"))
        .isEqualTo(user.getString("data.user.nickname"));
    assertThat(fromV1.getString("data.user.source")).isEqualTo("APP_V1");
  }

  @Test
  void commentsInOtherOrdersAreOnlyAskedWhereTheyExist() {
    String query =
        "{note(noteId:\""
            + Sandbox.VIDEO_NOTE
            + "\"){comments(sort:MOST_LIKED,first:30){nodes{likeCount isPinned source}}}}";
    List<Integer> likes =
        query(query).getList("data.note.comments.nodes.findAll{!it.isPinned}.likeCount");
    assertThat(likes).isSortedAccordingTo(Comparator.reverseOrder());
    Sandbox.down(Series.APP_V2);
    JsonPath down = query(query);
    assertThat(down.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("FAILED", "SKIPPED", "SKIPPED");
  }

  @Test
  void inlinedRepliesCostNoCall() {
    JsonPath answer =
        query(
            "{note(noteId:\""
                + Sandbox.IMAGE_NOTE
                + "\"){comments(first:10){nodes{replies(first:1){nodes{content}}}}}}");
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
  }
}
