package io.github.xhsgraphql.callcount;

import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that replies are loaded only if there may be more than those inside the comment. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class InlinedRepliesTest extends AnswersOnTheWire {

  private static final String API = "/api/v1/xiaohongshu/";
  private static final String V2 = API + "app_v2/get_note_comments";
  private static final String V2_REPLIES = API + "app_v2/get_note_sub_comments";
  private static final String WEB = API + "web_v3/fetch_note_comments";
  private static final String WEB_REPLIES = API + "web_v3/fetch_sub_comments";

  private static final String COMMENT = "65f0000000000000000000c0";
  private static final String A = "65f0000000000000000000aa";
  private static final String B = "65f0000000000000000000bb";

  @BeforeEach
  void planReplies() {
    answers.plan(V2_REPLIES, page(reply(A) + "," + reply(B)));
    answers.plan(WEB_REPLIES, page(reply(A) + "," + reply(B)));
  }

  private static String reply(String id) {
    return "{'id':'" + id + "','content':'x'}";
  }

  /**
   * Returns a body that App V2 and Web V3 can both use, because Web V3's readers accept either
   * spelling.
   */
  private static String page(String comments) {
    return Bodies.app("{'has_more':false,'comments':[%s]}".formatted(comments).replace('\'', '"'));
  }

  private static String comment(String fields) {
    return page("{'id':'" + COMMENT + "'," + fields + "}");
  }

  private static JsonPath replies(String arguments) {
    return query(
        "{note(noteId:\"%s\",xsecToken:\"AB-x=\"){comments{nodes{replies(%s){nodes{commentId} pageInfo{hasNextPage endCursor}}}}}}"
            .formatted(NOTE, arguments));
  }

  private static List<String> ids(JsonPath answer) {
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer.getList("data.note.comments.nodes[0].replies.nodes.commentId");
  }

  private static boolean hasNextPage(JsonPath answer) {
    return answer.getBoolean("data.note.comments.nodes[0].replies.pageInfo.hasNextPage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'sub_comment_cursor':'{\\'cursor\\':\\'x\\',\\'index\\':1,\\'remainCount\\':0}'",
        "'sub_comment_cursor':'{\\'remainCount\\':\\'0\\'}','sub_comment_count':3",
        "'sub_comment_cursor':{'remainCount':0},'sub_comment_count':'1千+'"
      })
  void areNotAskedForWhereAppV2SaysThatNoneIsLeft(String fields) {
    answers.plan(V2, comment(fields + ",'sub_comments':[" + reply(A) + "]"));
    JsonPath answer = replies("first:10");
    assertThat(ids(answer)).containsExactly(A);
    assertThat(hasNextPage(answer)).isFalse();
    assertThat(answers.sent(V2_REPLIES)).isEmpty();
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'subCommentCount':'3'"})
  void areNotAskedForWhereWebV3SaysThatNoneIsLeft(String count) {
    answers.plan(
        WEB, comment("'subCommentHasMore':false" + count + ",'subComments':[" + reply(A) + "]"));
    JsonPath answer = replies("first:10");
    assertThat(ids(answer)).containsExactly(A);
    assertThat(hasNextPage(answer)).isFalse();
    assertThat(answers.sent(WEB_REPLIES)).isEmpty();
    assertThat(answers.sent(WEB)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {V2 + "|'sub_comment_cursor':{'remainCount':0}", WEB + "|'subCommentHasMore':false"})
  void areNotAskedForWhereThereAreNone(String path, String none) {
    answers.plan(path, comment(none));
    assertThat(ids(replies("first:10"))).isEmpty();
    assertThat(answers.sent(V2_REPLIES)).isEmpty();
    assertThat(answers.sent(WEB_REPLIES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nothing is counted  | 'x':1
          the count is more   | 'sub_comment_count':2
          a plain cursor      | 'sub_comment_count':2,'sub_comment_cursor':'65f0000000000000000000aa'
          unreadable          | 'sub_comment_count':2,'sub_comment_cursor':{'remainCount':'none'}
          less than none      | 'sub_comment_count':2,'sub_comment_cursor':{'remainCount':-1}
          more than counted   | 'sub_comment_count':1,'sub_comment_cursor':{'remainCount':1}
          """)
  void areAskedForWhereThereMayBeMore(String name, String fields) {
    answers.plan(V2, comment(fields + ",'sub_comments':[" + reply(A) + "]"));
    assertThat(ids(replies("first:10"))).containsExactly(A, B);
    assertThat(answers.sent(V2_REPLIES)).hasSize(1);
  }

  /** Upstream may inline none of 43 replies (docs/upstream.md 7.1), or unreadable ones. */
  @ParameterizedTest
  @ValueSource(strings = {"", "{'content':'a hole'}"})
  void areAskedForWhereNoneOfThoseCountedCame(String inlined) {
    answers.plan(
        V2,
        comment(
            "'sub_comment_count':43,'sub_comment_cursor':{'remainCount':0},'sub_comments':["
                + inlined
                + "]"));
    assertThat(ids(replies("first:10"))).containsExactly(A, B);
    assertThat(answers.sent(V2_REPLIES)).hasSize(1);
  }

  @Test
  void areAskedForWhereOneThatCameCannotBeRead() {
    answers.plan(
        V2,
        comment(
            "'sub_comment_cursor':{'remainCount':0},'sub_comments':["
                + reply(A)
                + ",{'content':'a hole'}]"));
    assertThat(ids(replies("first:10"))).containsExactly(A, B);
  }

  /** Upstream keeps its own order, so the next page starts after upstream's cursor. */
  @Test
  void goOnBehindACursorWhereUpstreamHasIt() {
    answers.plan(
        V2,
        comment(
            "'sub_comment_cursor':{'remainCount':0},'sub_comments':["
                + reply(A)
                + ","
                + reply(B)
                + "]"));
    JsonPath first = replies("first:1");
    assertThat(ids(first)).containsExactly(A);
    assertThat(hasNextPage(first)).isTrue();
    assertThat(answers.sent(V2_REPLIES)).isEmpty();
    String cursor = first.getString("data.note.comments.nodes[0].replies.pageInfo.endCursor");
    JsonPath second = replies("first:10,after:\"" + cursor + "\"");
    assertThat(ids(second)).containsExactly(B);
    assertThat(hasNextPage(second)).isFalse();
  }
}
