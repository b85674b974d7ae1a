package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.CommentOperations;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.UserOperations;
import io.github.xhsgraphql.user.UserRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the requests that Web V3's sources send. */
@QuarkusTest
class WebV3SourcesTest extends WebV3SourcesOnTheWire {

  private static final String PATH = "/api/v1/xiaohongshu/web_v3/";
  @Inject WebV3NoteSources notes;
  @Inject WebV3UserSources users;
  @Inject WebV3CommentSources comments;

  @ParameterizedTest
  @ValueSource(strings = {"AB_a-1==", "AB+c/d=", "AB%2Be", "AB&x=1#f"})
  void sendsTheTokenAsItIs(String token) {
    tokens.seen(NOTE, token);
    payload =
        "{\"items\": [{\"noteCard\": {\"noteId\": \"%s\", \"title\": \"t\"}}]}".formatted(NOTE);

    assertThat(
            await(notes.imageNote(NoteRequest.byId(NOTE), call(NoteOperations.IMAGE_NOTE))).kind())
        .isEqualTo(Outcome.Kind.FOUND);
    assertThat(sent())
        .startsWith(PATH + "fetch_note_detail?")
        .satisfies(
            uri ->
                assertThat(query(uri))
                    .containsExactlyInAnyOrderEntriesOf(
                        Map.of("note_id", NOTE, "xsec_token", token)));
  }

  @Test
  void sendsUsersAndTheirNotes() {
    payload = "{\"basicInfo\": {\"nickname\": \"n\"}}";
    assertThat(await(users.user(UserRequest.byId(USER), call(UserOperations.USER))).kind())
        .isEqualTo(Outcome.Kind.FOUND);
    assertThat(sent()).isEqualTo(PATH + "fetch_user_info?user_id=" + USER);

    payload = "{\"notes\": []}";
    assertThat(
            await(
                    notes.postedNotes(
                        new PostedNotesRequest(USER, null), call(NoteOperations.POSTED_NOTES)))
                .kind())
        .isEqualTo(Outcome.Kind.EMPTY);
    assertThat(query(sent())).isEqualTo(Map.of("user_id", USER, "cursor", "", "num", "30"));

    await(
        notes.postedNotes(
            new PostedNotesRequest(USER, at(NOTE)), call(NoteOperations.POSTED_NOTES)));
    assertThat(query(sent())).containsEntry("cursor", NOTE);
  }

  @Test
  void sendsCommentsAndReplies() {
    tokens.seen(NOTE, "AB1=");
    payload = "{\"comments\": []}";

    await(
        comments.comments(
            new CommentsRequest(NOTE, CommentSort.DEFAULT, at(COMMENT)),
            call(CommentOperations.COMMENTS)));
    assertThat(query(sent()))
        .isEqualTo(Map.of("note_id", NOTE, "xsec_token", "AB1=", "cursor", COMMENT));

    await(
        comments.replies(new RepliesRequest(NOTE, COMMENT, null), call(CommentOperations.REPLIES)));
    String sent = sent();
    assertThat(sent).startsWith(PATH + "fetch_sub_comments?");
    assertThat(query(sent))
        .isEqualTo(
            Map.of(
                "note_id",
                NOTE,
                "root_comment_id",
                COMMENT,
                "xsec_token",
                "AB1=",
                "num",
                "10",
                "cursor",
                ""));
  }

  @Test
  void leavesATokenOutThatWasForgotten() {
    payload = "{\"items\": []}";

    assertThat(
            await(notes.videoNote(NoteRequest.byId(NOTE), call(NoteOperations.VIDEO_NOTE))).kind())
        .isEqualTo(Outcome.Kind.NOT_FOUND);
    assertThat(sent()).isEqualTo(PATH + "fetch_note_detail?note_id=" + NOTE);
  }

  private String sent() {
    assertThat(requests).hasSize(1);
    return requests.remove();
  }

  private static Position at(String cursor) {
    return new Position(Series.WEB_V3, Map.of("cursor", cursor));
  }

  /** Returns the parameters as TikHub's server decodes them. It decodes a plus as a space. */
  private static Map<String, String> query(String uri) {
    return Arrays.stream(URI.create(uri).getRawQuery().split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(
            Collectors.toMap(
                parameter -> parameter[0],
                parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
  }

  private static <T> T await(Uni<T> call) {
    return call.await().atMost(Duration.ofSeconds(10));
  }
}
