package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests rows of {@code model_type: "error"}, which upstream sends in place of an object. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class ErrorRowsTest extends AnswersOnTheWire {

  private static final String API = "/api/v1/xiaohongshu/";
  private static final String V2_NOTE = API + "app_v2/get_image_note_detail";
  private static final String V1_NOTE = API + "app/get_note_info";
  private static final String WEB_NOTE = API + "web_v3/fetch_note_detail";
  private static final String V2_USER = API + "app_v2/get_user_info";
  private static final String V1_USER = API + "app/get_user_info";
  private static final String WEB_USER = API + "web_v3/fetch_user_info";
  private static final String V2_TOPIC = API + "app_v2/get_topic_info";
  private static final String V2_POSTED = API + "app_v2/get_user_posted_notes";
  private static final String V1_POSTED = API + "app/get_user_notes";
  private static final String WEB_POSTED = API + "web_v3/fetch_user_notes";
  private static final String V2_FAVED = API + "app_v2/get_user_faved_notes";
  private static final String V2_COMMENTS = API + "app_v2/get_note_comments";
  private static final String WEB_COMMENTS = API + "web_v3/fetch_note_comments";
  private static final String V2_REPLIES = API + "app_v2/get_note_sub_comments";
  private static final String V2_TOPIC_NOTES = API + "app_v2/get_topic_feed";
  private static final String V1_TOPIC_NOTES = API + "app/get_topic_notes";
  private static final String V2_SEARCH = API + "app_v2/search_users";

  private static final String USER = "5f00aa11000000000100bb22";
  private static final String TOPIC = "5c0000000000000000000abc";
  private static final String DEAD = "65f0000000000000000000dd";
  private static final String A = "65f0000000000000000000aa";
  private static final String B = "65f0000000000000000000bb";
  private static final String C = "65f0000000000000000000cc";

  private static String body(String payload) {
    return Bodies.app(payload.replace('\'', '"'));
  }

  private static String row(String text) {
    return "{'id':'%s','model_type':'error','text':'%s'}".formatted(DEAD, text);
  }

  private static final String ROW = row("Note is not available");

  private static final String NOTE = "{note(noteId:\"" + DEAD + "\",xsecToken:\"AB-x=\"){title}}";

  private int calls(String path) {
    return answers.sent(path).size();
  }

  private static void assertCode(JsonPath answer, String code) {
    assertThat(answer.getList("errors")).as(answer::prettify).hasSize(1);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
  }

  /** Returns a payload of both APP series, and the error code that the gateway returns for it. */
  static Stream<Arguments> details() {
    return Stream.of(
        Arguments.of("[" + ROW + "]", "NOT_FOUND"),
        Arguments.of("[{'note_list':[" + ROW + "],'model_type':'note'}]", "NOT_FOUND"),
        Arguments.of("[{'note_list':[],'model_type':'error'}]", "NOT_FOUND"),
        Arguments.of(ROW, "NOT_FOUND"),
        Arguments.of("[" + row("") + "]", "NOT_FOUND"),
        Arguments.of("[{'id':'" + DEAD + "','model_type':'ERROR'}]", "NOT_FOUND"),
        Arguments.of("[" + row("This note is private") + "]", "PRIVATE"),
        Arguments.of("[" + row("该内容仅作者可见") + "]", "PRIVATE"),
        Arguments.of("[" + row("a brand new reason") + "]", "UPSTREAM_UNAVAILABLE"));
  }

  @ParameterizedTest
  @MethodSource("details")
  void inPlaceOfANoteSayThatItIsGone(String payload, String code) {
    answers.plan(V2_NOTE, body(payload));
    answers.plan(V1_NOTE, body(payload));
    assertCode(query(NOTE), code);
    assertThat(calls(V2_NOTE)).isEqualTo(1);
    assertThat(calls(V1_NOTE)).isEqualTo(code.equals("PRIVATE") ? 0 : 1);
    assertThat(calls(WEB_NOTE)).isEqualTo(code.equals("UPSTREAM_UNAVAILABLE") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[{'id':'%s','modelType':'error','text':'Note is not available'}]}",
        "{'items':[{'id':'%s','noteCard':{'modelType':'error','text':'Note is not available'}}]}",
        "{'items':[{'id':'%s','model_type':'error'}]}",
        "{'id':'%s','modelType':'error','text':'笔记不存在'}"
      })
  void inPlaceOfAWebNoteSayThatItIsGone(String payload) {
    answers.plan(WEB_NOTE, body(payload.formatted(DEAD)));
    JsonPath answer = query(NOTE);
    assertCode(answer, "NOT_FOUND");
    assertThat(answer.getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("FAILED", "FAILED", "NOT_FOUND");
    assertThat(calls(WEB_NOTE)).isEqualTo(1);
  }

  @Test
  void inPlaceOfAVideoSayThatItIsGone() {
    String path = API + "app_v2/get_video_note_detail";
    String stranger = "{'id':'" + A + "','type':'video','title':'x'}";
    answers.plan(path, body("[" + ROW + "," + stranger + "]"));
    answers.plan(V2_NOTE, body("[" + ROW + "]"));
    answers.plan(V1_NOTE, body("[" + ROW + "]"));
    JsonPath answer = query("{note(noteId:\"" + DEAD + "\",kind:VIDEO){video{url}}}");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(answer.prettify()).doesNotContain("SHAPE_CHANGED");
    assertThat(calls(path)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'model_type':'error','text':'该账号已注销'}",
        "[{'model_type':'error','text':'User not found'}]",
        "{'modelType':'error'}"
      })
  void inPlaceOfAUserSayThatThereIsNone(String payload) {
    answers.plan(V2_USER, body(payload));
    answers.plan(V1_USER, body(payload));
    String query = "{user(userId:\"" + USER + "\"){nickname}}";
    assertCode(query(query), "NOT_FOUND");
    assertThat(calls(V2_USER)).isEqualTo(1);
    assertThat(calls(V1_USER)).isEqualTo(1);

    reset();
    answers.plan(WEB_USER, body(payload));
    boolean isObject = payload.startsWith("{");
    assertCode(query(query), isObject ? "NOT_FOUND" : "UPSTREAM_UNAVAILABLE");
    assertThat(calls(WEB_USER)).isEqualTo(1);
  }

  @Test
  void inPlaceOfATopicSayThatThereIsNone() {
    answers.plan(V2_TOPIC, body("{'model_type':'error','text':'话题不存在'}"));
    assertCode(query("{topic(topicId:\"" + TOPIC + "\"){name}}"), "NOT_FOUND");
    assertThat(calls(V2_TOPIC)).isEqualTo(1);
  }

  @Test
  void inPlaceOfAListSayWhy() {
    answers.plan(V2_POSTED, body("{'model_type':'error','text':'因用户设置，你无法查看'}"));
    assertCode(posted("first:5"), "PRIVATE");
    assertThat(calls(V2_POSTED)).isEqualTo(1);

    answers.plan(WEB_COMMENTS, body("{'modelType':'error','text':'笔记不存在'}"));
    assertCode(
        query("{note(noteId:\"" + DEAD + "\",xsecToken:\"AB-x=\"){comments{nodes{content}}}}"),
        "NOT_FOUND");
    assertThat(calls(WEB_COMMENTS)).isEqualTo(1);
  }

  private static JsonPath posted(String arguments) {
    return query(
        "{user(userId:\"%s\"){postedNotes(%s){nodes{noteId title} pageInfo{hasNextPage endCursor}}}}"
            .formatted(USER, arguments));
  }

  private static void assertPosted(JsonPath answer, String... ids) {
    assertThat(answer.getList("errors")).as(answer::prettify).isNull();
    assertThat(answer.<String>getList("data.user.postedNotes.nodes.noteId")).containsExactly(ids);
  }

  private static String note(String id) {
    return "{'id':'%s','cursor':'%s','title':'t','type':'normal'}".formatted(id, id);
  }

  /**
   * The rows stand between notes and at the end of the page. The next page starts after the last
   * note.
   */
  @ParameterizedTest
  @ValueSource(strings = {V2_POSTED, V1_POSTED})
  void inAListAreLeftOutAndDontEndIt(String path) {
    String first = String.join(",", note(A), ROW, note(B), ROW);
    answers.plan(path, "cursor", absent(), body("{'notes':[" + first + "],'has_more':true}"));
    answers.plan(
        path,
        "cursor",
        equalTo(B),
        body("{'notes':[" + ROW + "," + note(C) + "],'has_more':false}"));
    JsonPath answer = posted("first:10");
    assertPosted(answer, A, B, C);
    assertThat(answer.getBoolean("data.user.postedNotes.pageInfo.hasNextPage")).isFalse();
    assertThat(calls(path)).isEqualTo(2);
  }

  @Test
  void aPageOfErrorRowsDoesNotEndTheList() {
    answers.plan(
        V2_POSTED, "cursor", absent(), body("{'notes':[" + note(A) + "],'has_more':true}"));
    answers.plan(
        V2_POSTED,
        "cursor",
        equalTo(A),
        body("{'notes':[" + ROW + "," + ROW + "],'has_more':true}"));
    answers.plan(
        V2_POSTED, "cursor", equalTo(DEAD), body("{'notes':[" + note(B) + "],'has_more':false}"));
    assertPosted(posted("first:10"), A, B);
    assertThat(calls(V2_POSTED)).isEqualTo(3);
  }

  @Test
  void takeNoPlaceInASlice() {
    String page = String.join(",", note(A), ROW, note(B), note(C));
    answers.plan(V2_POSTED, body("{'notes':[" + page + "],'has_more':false}"));
    JsonPath first = posted("first:2");
    assertPosted(first, A, B);
    String cursor = first.getString("data.user.postedNotes.pageInfo.endCursor");
    assertPosted(posted("first:2,after:\"" + cursor + "\""), C);
    assertThat(calls(V2_POSTED)).isEqualTo(1);
  }

  @Test
  void errorRowsAloneAreAPageWithoutNotes() {
    answers.plan(V2_POSTED, body("{'notes':[" + ROW + "],'has_more':false}"));
    assertPosted(posted("first:10"));
    assertThat(calls(V2_POSTED)).isEqualTo(1);
    assertThat(calls(V1_POSTED)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'noteId':'%s','modelType':'error','text':'Note is not available'}",
        "{'id':'%s','modelType':'error','text':'Note is not available'}",
        "{'id':'%s','noteCard':{'modelType':'error'}}"
      })
  void inAWebListAreLeftOutAndDontEndIt(String row) {
    String live = "{'noteId':'%s','displayTitle':'t'}";
    String dead = row.formatted(DEAD);
    answers.plan(
        WEB_POSTED,
        "cursor",
        equalTo(DEAD),
        body("{'notes':[" + live.formatted(B) + "],'hasMore':false,'cursor':''}"));
    answers.plan(
        WEB_POSTED,
        "cursor",
        equalTo(""),
        body(
            "{'notes':["
                + dead
                + ","
                + live.formatted(A)
                + ","
                + dead
                + "],'hasMore':true,"
                + "'cursor':'"
                + DEAD
                + "'}"));
    assertPosted(posted("first:10"), A, B);
    assertThat(calls(WEB_POSTED)).isEqualTo(2);
  }

  @Test
  void inFavedAndTopicNotesAreLeftOut() {
    answers.plan(V2_FAVED, body("{'notes':[" + ROW + "," + note(A) + "],'has_more':false}"));
    JsonPath faved = query("{user(userId:\"" + USER + "\"){favedNotes{nodes{noteId}}}}");
    assertThat(faved.getList("data.user.favedNotes.nodes.noteId")).containsExactly(A);
    assertThat(calls(V2_FAVED)).isEqualTo(1);

    String topic = "{topic(topicId:\"" + TOPIC + "\"){notes(first:2){nodes{noteId}}}}";
    answers.plan(V2_TOPIC_NOTES, body("{'items':[" + ROW + "," + note(A) + "," + note(B) + "]}"));
    assertThat(query(topic).getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    assertThat(calls(V2_TOPIC_NOTES)).isEqualTo(1);

    reset();
    String nested = "{'id':'" + DEAD + "','note':{'model_type':'error','text':'x'}}";
    answers.plan(
        V1_TOPIC_NOTES,
        body(
            "{'notes':["
                + nested
                + ",{'id':'"
                + A
                + "','model_type':'note','note':"
                + note(A)
                + "},"
                + note(B)
                + "]}"));
    assertThat(query(topic).getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    assertThat(calls(V1_TOPIC_NOTES)).isEqualTo(1);
  }

  @Test
  void amongFoundUsersAreLeftOut() {
    String live = "{'id':'" + USER + "','name':'n'}";
    answers.plan(
        V2_SEARCH, body("{'users':[{'id':'" + DEAD + "','model_type':'error'}," + live + "]}"));
    JsonPath found = query("{searchUsers(keyword:\"k\",first:1){nodes{userId}}}");
    assertThat(found.getList("data.searchUsers.nodes.userId")).containsExactly(USER);
    assertThat(calls(V2_SEARCH)).isEqualTo(1);
  }

  /** An error row is not a reply, so no call for replies is needed. */
  @ParameterizedTest
  @ValueSource(strings = {V2_COMMENTS, WEB_COMMENTS})
  void amongCommentsAndRepliesAreLeftOut(String path) {
    String reply = "{'id':'" + B + "','content':'reply'}";
    String comment =
        "{'id':'%s','content':'c','sub_comment_cursor':{'remainCount':0},'sub_comment_has_more':false,"
            + "'sub_comments':[%s,%s]}";
    answers.plan(
        path,
        body(
            "{'comments':[%s,%s],'has_more':false}"
                .formatted(ROW, comment.formatted(A, ROW, reply))));
    JsonPath answer =
        query(
            "{note(noteId:\"%s\",xsecToken:\"AB-x=\"){comments{nodes{commentId replies{nodes{commentId}}}}}}"
                .formatted(C));
    assertThat(answer.getList("errors")).as(answer::prettify).isNull();
    assertThat(answer.getList("data.note.comments.nodes.commentId")).containsExactly(A);
    assertThat(answer.getList("data.note.comments.nodes[0].replies.nodes.commentId"))
        .isEqualTo(List.of(B));
    assertThat(calls(path)).isEqualTo(1);
    assertThat(calls(V2_REPLIES)).isZero();
  }

  @Test
  void amongMoreRepliesAreLeftOut() {
    answers.plan(
        V2_REPLIES,
        body("{'comments':[" + ROW + ",{'id':'" + B + "','content':'r'}],'has_more':false}"));
    JsonPath answer =
        query(
            "{node(id:\"%s\"){... on Comment{replies{nodes{commentId}}}}}"
                .formatted(GlobalId.of("Comment", C, A)));
    assertThat(answer.getList("data.node.replies.nodes.commentId")).containsExactly(B);
    assertThat(calls(V2_REPLIES)).isEqualTo(1);
  }
}
