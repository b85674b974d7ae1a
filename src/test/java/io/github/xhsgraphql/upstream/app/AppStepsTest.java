package io.github.xhsgraphql.upstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsAsk;
import io.github.xhsgraphql.comment.CommentsStep;
import io.github.xhsgraphql.comment.RepliesAsk;
import io.github.xhsgraphql.comment.RepliesStep;
import io.github.xhsgraphql.note.ImageNoteStep;
import io.github.xhsgraphql.note.NoteAsk;
import io.github.xhsgraphql.note.PostedNotesAsk;
import io.github.xhsgraphql.note.PostedNotesStep;
import io.github.xhsgraphql.note.VideoNoteStep;
import io.github.xhsgraphql.upstream.Ask;
import io.github.xhsgraphql.upstream.CallLedger;
import io.github.xhsgraphql.upstream.Outcome;
import io.github.xhsgraphql.upstream.Outcome.Kind;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.github.xhsgraphql.upstream.RequestCalls;
import io.github.xhsgraphql.upstream.Series;
import io.github.xhsgraphql.upstream.Step;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserAsk;
import io.github.xhsgraphql.user.UserStep;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the APP series' steps send over HTTP, and how they go on. */
@QuarkusTest
class AppStepsTest {

  private static final String NOTE = "65f000000000000000000001";
  private static final String COMMENT = "65f00000000000000000000c";
  private static final String USER = "5f0000000000000000000abc";
  private static final String NOTE_BODY =
      "{\"id\": \"%s\", \"type\": \"%s\", \"title\": \"Kites\", \"video_info_v2\": {\"media\":"
          + " {\"stream\": {}}}}";

  @Inject @All List<ImageNoteStep> imageNote;
  @Inject @All List<VideoNoteStep> videoNote;
  @Inject @All List<UserStep> user;
  @Inject @All List<PostedNotesStep> postedNotes;
  @Inject @All List<CommentsStep> comments;
  @Inject @All List<RepliesStep> replies;
  @Inject UpstreamAddress address;
  @Inject UpstreamConfig config;

  private final FakeTikHub tikHub = new FakeTikHub();
  private RequestCalls context;
  private URI before;
  private UpstreamAddress.Notice notice;

  @BeforeEach
  void redirect() {
    before = address.base();
    notice = address.notice().orElse(null);
    address.redirect(tikHub.address(), null);
    context = new RequestCalls(config);
  }

  @AfterEach
  void close() {
    tikHub.close();
    address.redirect(before, notice);
  }

  private <A extends Ask, T> Outcome<T> call(
      List<? extends Step<A, T>> steps, Series series, A ask) {
    return step(steps, series).call(ask, context).await().atMost(Duration.ofSeconds(10));
  }

  private static <A extends Ask, T> Step<A, T> step(
      List<? extends Step<A, T>> steps, Series series) {
    return steps.stream().filter(s -> s.series() == series).findFirst().orElseThrow();
  }

  private static Position at(Series series, Map<String, String> values) {
    return new Position(series, values);
  }

  @Test
  void asksForNotesByIdOrShareText() {
    tikHub
        .answer("app_v2/get_image_note_detail", "[" + NOTE_BODY.formatted(NOTE, "normal") + "]")
        .answer("app_v2/get_video_note_detail", "[" + NOTE_BODY.formatted(NOTE, "video") + "]")
        .answer("app/get_note_info", "[" + NOTE_BODY.formatted(NOTE, "normal") + "]");
    NoteAsk byLink = NoteAsk.byShareText("http://xhslink.com/a?b=c d");

    assertThat(call(imageNote, Series.APP_V2, NoteAsk.byId(NOTE)).kind()).isEqualTo(Kind.FOUND);
    assertThat(call(videoNote, Series.APP_V2, NoteAsk.byId(NOTE)).kind()).isEqualTo(Kind.FOUND);
    assertThat(call(imageNote, Series.APP_V1, byLink).kind()).isEqualTo(Kind.FOUND);
    assertThat(tikHub.asked().subList(0, 2))
        .containsExactly(
            "app_v2/get_image_note_detail?note_id=" + NOTE,
            "app_v2/get_video_note_detail?note_id=" + NOTE);
    assertThat(tikHub.asked().get(2))
        .startsWith("app/get_note_info?share_text=http")
        .contains("b%3Dc")
        .doesNotContain("note_id");
    assertThat(context.ledger().calls())
        .extracting(CallLedger.Call::operation)
        .containsExactly("imageNote", "videoNote", "imageNote");
  }

  @Test
  void takesCompressedBodies() {
    String body = "[" + NOTE_BODY.formatted(NOTE, "normal") + "]";
    tikHub.answer("app_v2/get_image_note_detail", body).answer("app/get_note_info", body);

    assertThat(call(imageNote, Series.APP_V2, NoteAsk.byId(NOTE)).kind()).isEqualTo(Kind.FOUND);
    assertThat(call(imageNote, Series.APP_V1, NoteAsk.byId(NOTE)).kind()).isEqualTo(Kind.FOUND);
    assertThat(tikHub.gzipped()).isTrue();
  }

  @Test
  void asksForPostedNotes() {
    String page =
        "{\"notes\": [{\"id\": \"" + NOTE + "\", \"cursor\": \"c2\"}], \"has_more\": true}";
    for (Series series : List.of(Series.APP_V2, Series.APP_V1)) {
      String path = series == Series.APP_V2 ? "app_v2/get_user_posted_notes" : "app/get_user_notes";
      tikHub.answer(path, page).answer(path, page);

      Position next =
          Bodies.value(call(postedNotes, series, new PostedNotesAsk(USER, null))).next();
      assertThat(next).isEqualTo(at(series, Map.of("cursor", "c2")));
      call(postedNotes, series, new PostedNotesAsk(USER, next));
      assertThat(tikHub.asked())
          .endsWith(path + "?user_id=" + USER, path + "?user_id=" + USER + "&cursor=c2");
    }
  }

  @Test
  void pagesAppV2CommentsByThePartsOfTheCursor() {
    String path = "app_v2/get_note_comments";
    String withInner =
        "{\"comments\": [{\"id\": \"a\"}], \"cursor\": \"{\\\"cursor\\\":\\\"c2\\\",\\\"index\\\":2,"
            + "\\\"pageArea\\\":\\\"ALL\\\"}\", \"has_more\": true}";
    String withoutInner =
        "{\"comments\": [{\"id\": \"b\"}], \"cursor\": \"{\\\"index\\\":3,\\\"k\\\":\\\"x y&+%\\\"}\"}";
    tikHub.answer(path, withInner).answer(path, withoutInner).answer(path, withInner);

    Position second =
        Bodies.value(
                call(comments, Series.APP_V2, new CommentsAsk(NOTE, CommentSort.DEFAULT, null)))
            .next();
    Position third =
        Bodies.value(
                call(comments, Series.APP_V2, new CommentsAsk(NOTE, CommentSort.LATEST, second)))
            .next();
    call(comments, Series.APP_V2, new CommentsAsk(NOTE, CommentSort.MOST_LIKED, third));

    assertThat(tikHub.asked())
        .containsExactly(
            path + "?note_id=" + NOTE + "&index=0&pageArea=UNFOLDED&sort_strategy=latest_v2",
            path + "?note_id=" + NOTE + "&cursor=c2&index=2&pageArea=ALL&sort_strategy=latest_v2",
            path
                + "?note_id="
                + NOTE
                + "&cursor=%7B%22index%22%3A3%2C%22k%22%3A%22x+y%26%2B%25%22%7D"
                + "&index=3&pageArea=ALL&sort_strategy=like_count");
  }

  @Test
  void pagesAppV2RepliesByThePartsOfTheCursor() {
    String path = "app_v2/get_note_sub_comments";
    String page =
        "{\"comments\": [{\"id\": \"a\"}],"
            + " \"cursor\": \"{\\\"cursor\\\":\\\"c2\\\",\\\"index\\\":3}\", \"has_more\": true}";
    tikHub.answer(path, page).answer(path, page);

    Position next =
        Bodies.value(call(replies, Series.APP_V2, new RepliesAsk(NOTE, COMMENT, null))).next();
    call(replies, Series.APP_V2, new RepliesAsk(NOTE, COMMENT, next));

    assertThat(next).isEqualTo(at(Series.APP_V2, Map.of("cursor", "c2", "index", "3")));
    String query = path + "?note_id=" + NOTE + "&comment_id=" + COMMENT;
    assertThat(tikHub.asked()).containsExactly(query + "&index=1", query + "&cursor=c2&index=3");
  }

  @Test
  void pagesAppV1CommentsByTheCursorAsItCame() {
    String path = "app/get_note_comments";
    String page = "{\"comments\": [{\"id\": \"a\"}], \"cursor\": \"{\\\"cursor\\\":\\\"c2\\\"}\"}";
    tikHub.answer(path, page).answer(path, page);

    Position next =
        Bodies.value(
                call(comments, Series.APP_V1, new CommentsAsk(NOTE, CommentSort.DEFAULT, null)))
            .next();
    call(comments, Series.APP_V1, new CommentsAsk(NOTE, CommentSort.LATEST, next));

    assertThat(next).isEqualTo(at(Series.APP_V1, Map.of("start", "{\"cursor\":\"c2\"}")));
    assertThat(tikHub.asked())
        .containsExactly(
            path + "?note_id=" + NOTE + "&sort_strategy=1",
            path + "?note_id=" + NOTE + "&start=%7B%22cursor%22%3A%22c2%22%7D&sort_strategy=2");
  }

  @Test
  void pagesAppV1RepliesByTheLastReply() {
    String path = "app/get_sub_comments";
    String page = "{\"comments\": [{\"id\": \"r1\"}, {\"id\": \"r2\"}], \"cursor\": \"ignored\"}";
    tikHub.answer(path, page).answer(path, page);

    Page<?> first = Bodies.value(call(replies, Series.APP_V1, new RepliesAsk(NOTE, COMMENT, null)));
    call(replies, Series.APP_V1, new RepliesAsk(NOTE, COMMENT, first.next()));

    String query = path + "?note_id=" + NOTE + "&comment_id=" + COMMENT;
    assertThat(tikHub.asked()).containsExactly(query, query + "&start=r2");
  }

  @Test
  void refusesAnOrderThatAppV1Lacks() {
    Step<CommentsAsk, ?> appV1 = step(comments, Series.APP_V1);

    assertThat(appV1.refusal(new CommentsAsk(NOTE, CommentSort.MOST_LIKED, null)))
        .contains("App V1 can't sort comments by likes");
    assertThat(appV1.refusal(new CommentsAsk(NOTE, CommentSort.LATEST, null))).isEmpty();
  }

  private static final String USER_BODY = "{\"userid\": \"" + USER + "\", \"nickname\": \"Ann\"}";

  @Test
  void asksForUsersByIdOrShareText() {
    tikHub
        .answer("app_v2/get_user_info", USER_BODY)
        .answer("app_v2/get_user_info", USER_BODY)
        .answer("app/get_user_info", USER_BODY);

    call(user, Series.APP_V2, UserAsk.byId(USER));
    call(user, Series.APP_V2, UserAsk.byShareText("xhslink"));
    call(user, Series.APP_V1, UserAsk.byId(USER));

    assertThat(tikHub.asked())
        .containsExactly(
            "app_v2/get_user_info?user_id=" + USER,
            "app_v2/get_user_info?share_text=xhslink",
            "app/get_user_info?user_id=" + USER);
  }

  @Test
  void resolvesAProfileLinkOnceForAppV1EvenIfTheProfileIsRetried() {
    tikHub
        .answer(
            "app/get_user_id_and_xsec_token",
            200,
            "{\"code\": 200, \"data\": {\"user_id\": \"" + USER + "\", \"xsec_token\": \"\"}}")
        .answer("app/get_user_info", 400, "{\"detail\": {}}")
        .answer("app/get_user_info", USER_BODY);

    Outcome<User> outcome = call(user, Series.APP_V1, UserAsk.byShareText("xhslink"));

    assertThat(Bodies.value(outcome).userId()).isEqualTo(USER);
    assertThat(tikHub.asked())
        .containsExactly(
            "app/get_user_id_and_xsec_token?share_link=xhslink",
            "app/get_user_info?user_id=" + USER,
            "app/get_user_info?user_id=" + USER);
    assertThat(context.ledger().calls())
        .extracting(CallLedger.Call::operation)
        .containsExactly("profileLink", "user", "user");
  }

  @Test
  void knowsAProfileLinkThatLeadsNowhere() {
    tikHub.answer("app/get_user_id_and_xsec_token", "{\"user_id\": null, \"xsec_token\": \"\"}");

    assertThat(call(user, Series.APP_V1, UserAsk.byShareText("xhslink")).kind())
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(tikHub.asked()).hasSize(1);
  }
}
