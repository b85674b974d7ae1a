package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.IncrementalAnswer;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a field of a note, a user, a topic or a comment is never null without a reason: it has
 * a value from some series, or an error.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class MissingFieldsOnTheWireTest extends AnswersOnTheWire {

  private static final String NOTE = "68a1f0c2000000000100a001";
  private static final String USER = "5f00aa11000000000100bb22";
  private static final String TOPIC = "5c0000000000000000000abc";

  private static final String BARE = "'note_id':'" + NOTE + "','title':'t','desc':'whole text',";
  private static final String WITHOUT_STREAMS =
      BARE
          + "'type':'video','video_info_v2':{'capa':{'duration':7},"
          + "'media':{'video_id':'1','stream':{'h264':[]}}}";
  private static final String WITH_STREAMS =
      WITHOUT_STREAMS.replace("[]", "[{'master_url':'http://v.example/1.mp4'}]");

  @TestHTTPResource("/graphql")
  URI gateway;

  private void note(Series series, String fields) {
    boolean isVideo = fields.contains("'type':'video'");
    answers.plan(
        NoteShapes.notePath(series, isVideo), NoteShapes.note(series, isVideo, "{" + fields + "}"));
  }

  private void user(Series series, String fields) {
    answers.plan(
        NoteShapes.userPath(series),
        NoteShapes.user("{'basic_info':{'nickname':'Ann'}," + fields + "}", series));
  }

  private static JsonPath ask(String arguments, String selection) {
    return query("{note(noteId:\"%s\"%s){%s}}".formatted(NOTE, arguments, selection));
  }

  private static JsonPath video(String selection) {
    return ask(",kind:VIDEO,xsecToken:\"AB-_x=\"", selection);
  }

  private static void assertCalls(JsonPath answer, int calls) {
    assertThat(answer.getInt("extensions.upstream.calls"))
        .as(() -> answer.prettify())
        .isEqualTo(calls);
  }

  private static void assertNoErrors(JsonPath answer) {
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
  }

  /** Asserts that the only error is at this path and lists the outcome of each series. */
  private static void assertMissing(JsonPath answer, List<Object> path, String... attempts) {
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).hasSize(1);
    assertThat(answer.getList("errors[0].path")).isEqualTo(path);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    List<String> outcomes =
        answer.getList("errors[0].extensions.attempts.collect{it.series+' '+it.outcome}");
    assertThat(outcomes).containsExactly(attempts);
  }

  @Test
  void aVideoWithoutStreamsInAppV2HasThoseOfWebV3() {
    note(Series.APP_V2, WITHOUT_STREAMS);
    note(Series.WEB_V3, WITH_STREAMS.replace("'whole text'", "'other text'"));
    String selection = "source text video{videoId url duration streams{url}}";
    JsonPath answer = video(selection);
    assertNoErrors(answer);
    assertThat(answer.getString("data.note.video.url")).isEqualTo("https://v.example/1.mp4");
    assertThat(answer.getList("data.note.video.streams")).hasSize(1);
    assertThat(answer.getDouble("data.note.video.duration")).isEqualTo(7);
    assertThat(answer.getString("data.note.text")).isEqualTo("whole text");
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V2");
    assertCalls(answer, 2);
    assertCalls(video(selection), 0);
  }

  @Test
  void aVideoWhosePlayUrlNobodyHasKeepsTheRest() {
    note(Series.APP_V2, WITHOUT_STREAMS);
    note(Series.WEB_V3, WITHOUT_STREAMS);
    JsonPath answer = video("text video{videoId url duration}");
    assertMissing(
        answer, List.of("note", "video", "url"), "APP_V2 FOUND", "WEB_V3 FOUND", "APP_V1 SKIPPED");
    assertThat(answer.getString("data.note.video.videoId")).isEqualTo("1");
    assertThat(answer.getDouble("data.note.video.duration")).isEqualTo(7);
    assertThat(answer.getString("data.note.text")).isEqualTo("whole text");
    assertCalls(answer, 2);
  }

  @Test
  void aVideoWithoutATokenSaysWhyWebV3WasNotAsked() {
    note(Series.APP_V2, WITHOUT_STREAMS);
    JsonPath answer = ask(",kind:VIDEO", "video{duration url}");
    assertMissing(
        answer,
        List.of("note", "video", "url"),
        "APP_V2 FOUND",
        "WEB_V3 SKIPPED",
        "APP_V1 SKIPPED");
    assertThat(answer.getString("errors[0].extensions.attempts[1].reason")).contains("xsec_token");
    assertThat(answer.getDouble("data.note.video.duration")).isEqualTo(7);
    assertCalls(answer, 1);
  }

  @Test
  void aVideoOfWebV3WithoutStreamsIsNoSilentNull() {
    note(Series.WEB_V3, WITHOUT_STREAMS);
    JsonPath answer = video("video{duration url}");
    assertMissing(
        answer, List.of("note", "video", "url"), "APP_V2 FAILED", "WEB_V3 FOUND", "APP_V1 SKIPPED");
    assertThat(answer.getDouble("data.note.video.duration")).isEqualTo(7);
  }

  @Test
  void webV3IsAskedOnceForAVideoOfUnknownKindWithoutStreams() {
    note(Series.WEB_V3, WITHOUT_STREAMS);
    JsonPath answer = ask(",xsecToken:\"AB-_x=\"", "source text video{duration url}");
    assertMissing(
        answer, List.of("note", "video", "url"), "WEB_V3 FOUND", "APP_V2 FAILED", "APP_V1 SKIPPED");
    assertThat(answer.getString("data.note.source")).isEqualTo("WEB_V3");
    assertThat(answer.getString("data.note.text")).isEqualTo("whole text");
    assertThat(answers.sent(NoteShapes.notePath(Series.WEB_V3, true))).hasSize(1);

    JsonPath again = ask(",kind:VIDEO,xsecToken:\"AB-_x=\"", "video{url}");
    assertMissing(
        again, List.of("note", "video", "url"), "WEB_V3 FOUND", "APP_V2 FAILED", "APP_V1 SKIPPED");
    assertThat(answers.sent(NoteShapes.notePath(Series.WEB_V3, true))).hasSize(1);
  }

  @Test
  void webV3IsAskedOnceForANoteThatIsNoVideo() {
    note(Series.WEB_V3, BARE + "'type':'normal','image_list':[]");
    JsonPath answer = video("source kind text video{url}");
    assertNoErrors(answer);
    assertThat(answer.getString("data.note.kind")).isEqualTo("IMAGE");
    assertThat(answer.getString("data.note.source")).isEqualTo("WEB_V3");
    assertThat(answers.sent(NoteShapes.notePath(Series.WEB_V3, true))).hasSize(1);
    assertThat(answers.sent(NoteShapes.notePath(Series.APP_V2, false))).isEmpty();
    assertCalls(video("text video{url}"), 0);
  }

  @Test
  void aVideoWithoutADurationInAppV2HasThatOfWebV3() {
    note(Series.APP_V2, WITH_STREAMS.replace("'capa':{'duration':7},", ""));
    note(Series.WEB_V3, WITH_STREAMS);
    JsonPath answer = video("source video{url duration}");
    assertNoErrors(answer);
    assertThat(answer.getDouble("data.note.video.duration")).isEqualTo(7);
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V2");
    assertCalls(answer, 2);
  }

  @Test
  void aVideoThatNobodySelectsCostsNothing() {
    note(Series.APP_V2, WITHOUT_STREAMS);
    note(Series.WEB_V3, WITH_STREAMS);
    JsonPath answer = video("text video{duration}");
    assertNoErrors(answer);
    assertCalls(answer, 1);
  }

  @Test
  void whatOneDetailLacksTheNextSeriesHas() {
    String rest = ",'images_list':[],'hash_tag':[],'sticky':false,'collected_count':1";
    note(Series.APP_V2, BARE + "'type':'normal'" + rest);
    note(
        Series.APP_V1,
        BARE
            + "'type':'normal','liked_count':7,'user':{'userid':'"
            + USER
            + "','nickname':'Ann'}"
            + rest.replace("'collected_count':1", "'collected_count':2"));
    String selection =
        "source text likeCount favoriteCount author{nickname} images{url} cover{url}";
    JsonPath answer = ask("", selection);
    assertNoErrors(answer);
    assertThat(answer.getLong("data.note.likeCount")).isEqualTo(7);
    assertThat(answer.getLong("data.note.favoriteCount")).isEqualTo(1);
    assertThat(answer.getString("data.note.author.nickname")).isEqualTo("Ann");
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V2");
    assertThat(answer.<Object>get("data.note.cover")).as("has none").isNull();
    assertCalls(answer, 2);
    assertCalls(ask("", selection), 0);
    assertCalls(ask("", "text"), 0);
  }

  @Test
  void whatNoDetailHasFailsAloneAndIsAskedOfEachSeriesOnce() {
    String fields = BARE + "'type':'normal','images_list':[],'liked_count':''";
    note(Series.APP_V2, fields);
    note(Series.APP_V1, fields);
    JsonPath answer = ask("", "text likeCount author{nickname}");
    assertMissing(
        answer, List.of("note", "author"), "APP_V2 FOUND", "APP_V1 FOUND", "WEB_V3 SKIPPED");
    assertThat(answer.getString("data.note.text")).isEqualTo("whole text");
    assertThat(answer.<Object>get("data.note.likeCount")).as("isn't shown").isNull();
    assertCalls(answer, 2);
    assertCalls(ask("", "text likeCount"), 0);
  }

  @Test
  void aSeriesThatFailedIsNotAskedAgainForWhatIsMissing() {
    note(Series.APP_V1, BARE + "'type':'normal','images_list':[]");
    JsonPath answer = ask("", "text commentCount");
    assertMissing(
        answer, List.of("note", "commentCount"), "APP_V2 FAILED", "APP_V1 FOUND", "WEB_V3 SKIPPED");
    assertThat(answers.sent(NoteShapes.notePath(Series.APP_V2, false))).hasSize(1);
    assertThat(answers.sent(NoteShapes.notePath(Series.APP_V1, false))).hasSize(1);
  }

  @Test
  void aKindThatOneSeriesDoesNotKnowTheNextKnows() {
    note(Series.APP_V2, BARE + "'type':'multi','images_list':[]");
    note(Series.APP_V1, BARE + "'type':'normal','images_list':[]");
    JsonPath answer = ask("", "kind video{url}");
    assertNoErrors(answer);
    assertThat(answer.getString("data.note.kind")).isEqualTo("IMAGE");
    assertThat(answer.<Object>get("data.note.video")).isNull();
    assertCalls(answer, 2);
  }

  @Test
  void aPictureWithoutAddressFailsAlone() {
    String one = "{'fileid':'f1','url':'http://i.example/1'}";
    note(
        Series.APP_V2,
        BARE + "'type':'normal','images_list':[" + one + ",{'fileid':'f2','url':''}]");
    JsonPath answer = ask("", "images{fileId url}");
    assertMissing(
        answer,
        List.of("note", "images", 1, "url"),
        "APP_V2 FOUND",
        "APP_V1 FAILED",
        "WEB_V3 SKIPPED");
    assertThat(answer.getString("data.note.images[0].url")).isEqualTo("https://i.example/1");
    assertThat(answer.getString("data.note.images[1].fileId")).isEqualTo("f2");

    Gateway.clearCaches();
    note(
        Series.APP_V1,
        BARE + "'type':'normal','images_list':[" + one + ",{'url':'http://i.example/2'}]");
    JsonPath both = ask("", "images{url}");
    assertNoErrors(both);
    assertThat(both.<String>getList("data.note.images.url"))
        .containsExactly("https://i.example/1", "https://i.example/2");
    assertCalls(ask("", "images{fileId} text"), 0);
  }

  /** A live photo is marked as one in each series, even if its video is missing. */
  @ParameterizedTest
  @EnumSource
  void aLivePhotoWithoutAFilmIsNoSilentNull(Series series) {
    note(
        series,
        BARE
            + "'type':'normal','images_list':[{'url':'http://i.example/1','live_photo':true},"
            + "{'url':'http://i.example/2','live_photo':false}]");
    String arguments = ",xsecToken:\"AB-_x=\"";
    JsonPath answer = ask(arguments, "source images{url livePhotoUrl}");
    assertThat(answer.<List<Object>>getList("errors.path"))
        .as(() -> answer.prettify())
        .containsExactly(List.of("note", "images", 0, "livePhotoUrl"));
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(answer.getString("data.note.source")).isEqualTo(series.name());
    assertThat(answer.<String>getList("data.note.images.url"))
        .containsExactly("https://i.example/1", "https://i.example/2");
    for (Series each : Series.values()) {
      assertThat(answers.sent(NoteShapes.notePath(each, false))).as(each.name()).hasSize(1);
    }
    assertCalls(ask(arguments, "images{url}"), 0);
  }

  @Test
  void theFilmOfALivePhotoComesFromTheSeriesThatHasIt() {
    String photo = "{'fileid':'f1','url':'http://i.example/1','live_photo':true%s}";
    note(Series.APP_V2, BARE + "'type':'normal','images_list':[" + photo.formatted("") + "]");
    note(
        Series.APP_V1,
        BARE
            + "'type':'normal','images_list':["
            + photo
                .formatted(",'stream':{'h264':[{'master_url':'http://v.example/1.mp4'}]}")
                .replace("i.example/1", "i.example/2")
            + "]");
    JsonPath answer = ask("", "images{url livePhotoUrl} cover{livePhotoUrl}");
    assertNoErrors(answer);
    assertThat(answer.getString("data.note.images[0].url")).isEqualTo("https://i.example/1");
    assertThat(answer.getString("data.note.images[0].livePhotoUrl"))
        .isEqualTo("https://v.example/1.mp4");
    assertThat(answer.getString("data.note.cover.livePhotoUrl"))
        .isEqualTo("https://v.example/1.mp4");
    assertCalls(answer, 2);
  }

  @Test
  void aListsNoteIsCompletedAcrossSeries() {
    answers.plan(
        NoteShapes.postedPath(Series.APP_V2),
        NoteShapes.page(
            Series.APP_V2,
            "{'has_more':false,'notes':[{'id':'%s','type':'normal','likes':5}]}".formatted(NOTE)));
    note(Series.APP_V2, BARE + "'type':'normal','liked_count':6");
    note(Series.APP_V1, BARE + "'type':'normal','shared_count':4");
    String list = "{user(userId:\"" + USER + "\"){postedNotes{nodes{%s}}}}";
    JsonPath answer = query(list.formatted("likeCount shareCount text commentCount"));
    assertMissing(
        answer,
        List.of("user", "postedNotes", "nodes", 0, "commentCount"),
        "APP_V2 FOUND",
        "APP_V1 FOUND",
        "WEB_V3 SKIPPED");
    answer.setRootPath("data.user.postedNotes.nodes[0]");
    assertThat(answer.getLong("likeCount")).isEqualTo(6);
    assertThat(answer.getLong("shareCount")).isEqualTo(4);
    assertThat(answer.getString("text")).isEqualTo("whole text");
    answer.setRootPath("");
    assertCalls(answer, 3);
    assertCalls(query(list.formatted("likeCount")), 0);
  }

  @Test
  void whatWebV3LacksOfAUserIsAnErrorThatNamesTheFailures() {
    user(Series.WEB_V3, "'interactions':[{'type':'fans','count':'5'}],'tags':[]");
    String query = "{user(userId:\"" + USER + "\"){source nickname followerCount noteCount}}";
    JsonPath answer = query(query);
    assertMissing(
        answer, List.of("user", "noteCount"), "APP_V2 FAILED", "APP_V1 FAILED", "WEB_V3 FOUND");
    assertThat(answer.getLong("data.user.followerCount")).isEqualTo(5);
    assertThat(answer.getString("data.user.source")).isEqualTo("WEB_V3");
    assertThat(answers.sent(NoteShapes.userPath(Series.APP_V2))).hasSize(1);
    assertThat(answers.sent(NoteShapes.userPath(Series.APP_V1))).hasSize(1);

    user(Series.APP_V2, "'userid':'" + USER + "','ndiscovery':12,'fans':6");
    JsonPath later = query(query);
    assertNoErrors(later);
    assertThat(later.getLong("data.user.noteCount")).isEqualTo(12);
    assertThat(later.getLong("data.user.followerCount")).isEqualTo(5);
    assertCalls(later, 1);
    assertCalls(query(query), 0);
  }

  @Test
  void whatWebV3DoesNotSayOfAVerificationIsNoSilentNull() {
    user(Series.WEB_V3, "'tags':[]");
    String query = "{user(userId:\"" + USER + "\"){source nickname verification{kind}}}";
    assertMissing(
        query(query),
        List.of("user", "verification"),
        "APP_V2 FAILED",
        "APP_V1 FAILED",
        "WEB_V3 FOUND");
    Gateway.clearCaches();
    user(Series.WEB_V3, "'tags':[],'red_official_verify_type':0");
    JsonPath none = query(query);
    assertNoErrors(none);
    assertThat(none.<Object>get("data.user.verification")).as("has none").isNull();
  }

  @Test
  void aTopicsMissingCountIsAnError() {
    answers.plan(
        NoteShapes.V2 + "get_topic_info",
        NoteShapes.page(Series.APP_V2, "{'page_info':{'name':'kites','view_num':3}}"));
    JsonPath answer =
        query("{topic(topicId:\"" + TOPIC + "\"){name viewCount discussionCount shareUrl}}");
    assertMissing(
        answer,
        List.of("topic", "discussionCount"),
        "APP_V2 FOUND",
        "APP_V1 SKIPPED",
        "WEB_V3 SKIPPED");
    assertThat(answer.getLong("data.topic.viewCount")).isEqualTo(3);
    assertThat(answer.<Object>get("data.topic.shareUrl")).as("has none").isNull();
    assertCalls(answer, 1);
  }

  @Test
  void aCommentsMissingFieldsAreErrorsAndItsBlankOnesAreNull() {
    answers.plan(
        NoteShapes.commentsPath(Series.APP_V2),
        NoteShapes.page(
            Series.APP_V2,
            "{'has_more':false,'comments':[{'id':'68a1f0c20000000001000c01','content':'',"
                + "'like_count':'','sub_comment_count':0,'time':1755443395},"
                + "{'id':'68a1f0c20000000001000c02','sub_comment_count':0,'time':1755443395,"
                + "'user':{'nickname':'Ann','images':''}}]}"));
    JsonPath answer =
        ask(
            "",
            "comments{nodes{content likeCount replyCount publishedAt"
                + " author{nickname avatarUrl redId}}}");
    assertThat(answer.<List<Object>>getList("errors.path"))
        .as(() -> answer.prettify())
        .containsExactlyInAnyOrder(
            List.of("note", "comments", "nodes", 0, "author"),
            List.of("note", "comments", "nodes", 1, "author", "avatarUrl"),
            List.of("note", "comments", "nodes", 1, "likeCount"));
    assertThat(answer.<String>getList("errors.extensions.code"))
        .containsOnly("UPSTREAM_UNAVAILABLE");
    assertThat(answer.<Object>get("data.note.comments.nodes[0].likeCount")).isNull();
    assertThat(answer.<Object>get("data.note.comments.nodes[0].content")).isNull();
    assertThat(answer.getString("data.note.comments.nodes[1].author.nickname")).isEqualTo("Ann");
    assertCalls(answer, 1);
  }

  @Test
  void aDeferredPartIsCompletedToo() {
    note(Series.APP_V2, WITHOUT_STREAMS);
    note(Series.WEB_V3, WITH_STREAMS);
    String query =
        "{note(noteId:\"%s\",kind:VIDEO,xsecToken:\"AB-_x=\"){video{duration} ...@defer{video{url}}}}"
            .formatted(NOTE);
    try (IncrementalAnswer answer =
        IncrementalAnswer.post(gateway, IncrementalAnswer.MULTIPART, query, Map.of())) {
      assertThat(answer.next().getDouble("data.note.video.duration")).isEqualTo(7);
      JsonPath late = answer.next();
      assertThat(late.getString("incremental[0].data.video.url"))
          .as(() -> late.prettify())
          .isEqualTo("https://v.example/1.mp4");
    }
  }
}
