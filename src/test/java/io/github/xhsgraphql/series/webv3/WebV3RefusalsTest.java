package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.user.UserRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What Web V3's steps refuse to be asked. */
@QuarkusTest
class WebV3RefusalsTest extends WebV3StepsOnTheWire {

  @Inject WebV3ImageNote imageNote;
  @Inject WebV3VideoNote videoNote;
  @Inject WebV3User user;
  @Inject WebV3PostedNotes postedNotes;
  @Inject WebV3Comments comments;
  @Inject WebV3Replies replies;

  @Test
  void refusesNotesWithoutAToken() {
    NoteRequest note = NoteRequest.byId(NOTE);
    CommentsRequest firstComments = new CommentsRequest(NOTE, CommentSort.DEFAULT, null);
    RepliesRequest firstReplies = new RepliesRequest(NOTE, COMMENT, null);

    assertThat(imageNote.refusal(note)).hasValueSatisfying(this::asksForAToken);
    assertThat(videoNote.refusal(note)).hasValueSatisfying(this::asksForAToken);
    assertThat(comments.refusal(firstComments)).hasValueSatisfying(this::asksForAToken);
    assertThat(replies.refusal(firstReplies)).hasValueSatisfying(this::asksForAToken);

    tokens.seen(NOTE, "AB1=");
    assertThat(imageNote.refusal(note)).isEmpty();
    assertThat(videoNote.refusal(note)).isEmpty();
    assertThat(comments.refusal(firstComments)).isEmpty();
    assertThat(replies.refusal(firstReplies)).isEmpty();
  }

  @Test
  void refusesShortLinksAndOtherOrders() {
    tokens.seen(NOTE, "AB1=");
    String link = "http://xhslink.com/a/AbC123";

    assertThat(imageNote.refusal(NoteRequest.byShareText(link))).hasValueSatisfying(this::isShort);
    assertThat(videoNote.refusal(NoteRequest.byShareText(link))).hasValueSatisfying(this::isShort);
    assertThat(user.refusal(UserRequest.byShareText(link))).hasValueSatisfying(this::isShort);
    assertThat(user.refusal(UserRequest.byId(USER))).isEmpty();
    assertThat(comments.refusal(new CommentsRequest(NOTE, CommentSort.LATEST, null)))
        .contains("Web V3 has one order of comments");
    assertThat(postedNotes.refusal(new PostedNotesRequest(USER, null))).isEmpty();
    assertThat(requests).isEmpty();
  }

  private void asksForAToken(String refusal) {
    assertThat(refusal).contains("xsec_token", "xsecToken");
  }

  private void isShort(String refusal) {
    assertThat(refusal).contains("short links");
  }
}
