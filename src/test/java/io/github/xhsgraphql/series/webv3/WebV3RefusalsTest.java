package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.CommentOperations;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.user.UserOperations;
import io.github.xhsgraphql.user.UserRequest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Tests which requests Web V3's sources reject. */
@QuarkusTest
class WebV3RefusalsTest extends WebV3SourcesOnTheWire {

  @Test
  void refusesNotesWithoutAToken() {
    NoteRequest note = NoteRequest.byId(NOTE);
    CommentsRequest firstComments = new CommentsRequest(NOTE, CommentSort.DEFAULT, null);
    RepliesRequest firstReplies = new RepliesRequest(NOTE, COMMENT, null);

    assertThat(refusal(NoteOperations.IMAGE_NOTE, note)).hasValueSatisfying(this::asksForAToken);
    assertThat(refusal(NoteOperations.VIDEO_NOTE, note)).hasValueSatisfying(this::asksForAToken);
    assertThat(refusal(CommentOperations.COMMENTS, firstComments))
        .hasValueSatisfying(this::asksForAToken);
    assertThat(refusal(CommentOperations.REPLIES, firstReplies))
        .hasValueSatisfying(this::asksForAToken);

    tokens.seen(NOTE, "AB1=");
    assertThat(refusal(NoteOperations.IMAGE_NOTE, note)).isEmpty();
    assertThat(refusal(NoteOperations.VIDEO_NOTE, note)).isEmpty();
    assertThat(refusal(CommentOperations.COMMENTS, firstComments)).isEmpty();
    assertThat(refusal(CommentOperations.REPLIES, firstReplies)).isEmpty();
  }

  @Test
  void refusesShortLinksAndOtherOrders() {
    tokens.seen(NOTE, "AB1=");
    String link = "http://xhslink.com/a/AbC123";

    assertThat(refusal(NoteOperations.IMAGE_NOTE, NoteRequest.byShareText(link)))
        .hasValueSatisfying(this::isShort);
    assertThat(refusal(NoteOperations.VIDEO_NOTE, NoteRequest.byShareText(link)))
        .hasValueSatisfying(this::isShort);
    assertThat(refusal(UserOperations.USER, UserRequest.byShareText(link)))
        .hasValueSatisfying(this::isShort);
    assertThat(refusal(UserOperations.USER, UserRequest.byId(USER))).isEmpty();
    assertThat(
            refusal(
                CommentOperations.COMMENTS, new CommentsRequest(NOTE, CommentSort.LATEST, null)))
        .contains("Web V3 has only one order of comments");
    assertThat(refusal(NoteOperations.POSTED_NOTES, new PostedNotesRequest(USER, null))).isEmpty();
    assertThat(requests).isEmpty();
  }

  private void asksForAToken(String refusal) {
    assertThat(refusal).contains("xsec_token", "xsecToken");
  }

  private void isShort(String refusal) {
    assertThat(refusal).contains("short links");
  }
}
