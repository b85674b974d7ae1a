package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.AUTHOR;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the app's own messages about hidden and removed objects, and the calls that are needed to
 * be sure.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class HiddenAndRemovedTest extends NoteOnTheWire {

  private static final String API = "/api/v1/xiaohongshu/";
  private static final String TOPIC = "5c0000000000000000000abc";

  /**
   * A query, and the endpoints of App V2, App V1 and Web V3 that can serve it. An empty one means
   * none.
   */
  private record Target(String query, String v2, String v1, String web) {
    List<String> paths() {
      return Stream.of(v2, v1, web)
          .filter(path -> !path.isEmpty())
          .map(path -> API + path)
          .toList();
    }
  }

  private static final Target NOTES =
      new Target(
          "{note(noteId:\"" + NOTE + "\",xsecToken:\"AB-x=\"){title}}",
          "app_v2/get_image_note_detail",
          "app/get_note_info",
          "web_v3/fetch_note_detail");
  private static final Target USERS =
      new Target(
          "{user(userId:\"" + AUTHOR + "\"){nickname}}",
          "app_v2/get_user_info",
          "app/get_user_info",
          "web_v3/fetch_user_info");
  private static final Target POSTED =
      new Target(
          "{user(userId:\"" + AUTHOR + "\"){postedNotes{nodes{title}}}}",
          "app_v2/get_user_posted_notes",
          "app/get_user_notes",
          "web_v3/fetch_user_notes");
  private static final Target FAVED =
      new Target(
          "{user(userId:\"" + AUTHOR + "\"){favedNotes{nodes{title}}}}",
          "app_v2/get_user_faved_notes",
          "",
          "");
  private static final Target COMMENTS =
      new Target(
          "{note(noteId:\"" + NOTE + "\",xsecToken:\"AB-x=\"){comments{nodes{content}}}}",
          "app_v2/get_note_comments",
          "app/get_note_comments",
          "web_v3/fetch_note_comments");
  private static final Target REPLIES =
      new Target(
          "{node(id:\"%s\"){... on Comment{replies{nodes{content}}}}}"
              .formatted(GlobalId.of("Comment", NOTE, "68a1f0c20000000001000c01")),
          "app_v2/get_note_sub_comments",
          "app/get_sub_comments",
          "web_v3/fetch_sub_comments");
  private static final Target TOPICS =
      new Target("{topic(topicId:\"" + TOPIC + "\"){name}}", "app_v2/get_topic_info", "", "");
  private static final Target TOPIC_NOTES =
      new Target(
          "{topic(topicId:\"" + TOPIC + "\"){notes{nodes{title}}}}",
          "app_v2/get_topic_feed",
          "app/get_topic_notes",
          "");

  @BeforeEach
  void knowTheToken() {
    // This token is for the note's comments as well. It costs no call.
    query("{note(noteId:\"" + NOTE + "\",xsecToken:\"AB-x=\"){noteId}}");
  }

  /**
   * Returns a query, the message of all series, the error code, and the expected calls to each
   * series.
   */
  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(NOTES, "该内容仅作者可见", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(NOTES, "因用户设置，你无法查看", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(NOTES, "This note is private", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(NOTES, "该内容因违规已被删除", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(NOTES, "你访问的页面不见了", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(NOTES, "Note is not available", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(NOTES, "该账号已注销", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(USERS, "该账号已注销", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(USERS, "該帳號已註銷", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(USERS, "该用户已被封禁", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(USERS, "用户不存在", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(POSTED, "该账号已注销", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(POSTED, "因用户设置，你无法查看", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(FAVED, "用户收藏未公开", "PRIVATE", List.of(1)),
        Arguments.of(COMMENTS, "该笔记已被删除", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(COMMENTS, "该内容仅作者可见", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(COMMENTS, "This note has been deleted", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(REPLIES, "该内容仅作者可见", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(REPLIES, "评论不存在", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(REPLIES, "This note is private", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(USERS, "This account has been banned", "NOT_FOUND", List.of(1, 1, 0)),
        Arguments.of(POSTED, "Due to the user's settings", "PRIVATE", List.of(1, 0, 0)),
        Arguments.of(TOPIC_NOTES, "This topic is no longer available", "NOT_FOUND", List.of(1, 1)),
        Arguments.of(TOPICS, "话题不存在", "NOT_FOUND", List.of(1)),
        Arguments.of(TOPIC_NOTES, "该话题已下线", "NOT_FOUND", List.of(1, 1)),
        // An unknown message stays a failure, and so does a message about TikHub's own account.
        Arguments.of(NOTES, "前所未有的说法", "UPSTREAM_UNAVAILABLE", List.of(1, 1, 1)),
        Arguments.of(REPLIES, "前所未有的说法", "UPSTREAM_UNAVAILABLE", List.of(1, 1, 1)),
        Arguments.of(USERS, "检测到账号异常，请稍后重启试试", "UPSTREAM_UNAVAILABLE", List.of(1, 1, 1)),
        Arguments.of(COMMENTS, "服务异常", "UPSTREAM_UNAVAILABLE", List.of(1, 1, 1)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("reasons")
  void isRecognizedByItsText(Target target, String reason, String code, List<Integer> calls) {
    target.paths().forEach(path -> notes.plan(path, ok(Bodies.innerFailure(-1, reason))));
    upstream.resetRequests();
    JsonPath result = query(target.query());
    assertThat(result.getList("errors")).as(result::prettify).hasSize(1);
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo(code);
    assertThat(target.paths().stream().map(notes::calls).toList()).isEqualTo(calls);
    assertThat(result.prettify()).doesNotContain(reason);
    assertThat(query(target.query()).getString("errors[0].extensions.code")).isEqualTo(code);
    boolean isKnown = !code.equals("UPSTREAM_UNAVAILABLE");
    assertThat(target.paths().stream().map(notes::calls).toList())
        .as("an absence is remembered, a failure isn't")
        .isEqualTo(isKnown ? calls : calls.stream().map(n -> 2 * n).toList());
  }
}
