package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsAsk;
import io.github.xhsgraphql.comment.RepliesAsk;
import io.github.xhsgraphql.note.NoteAsk;
import io.github.xhsgraphql.note.PostedNotesAsk;
import io.github.xhsgraphql.user.UserAsk;
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
    NoteAsk note = NoteAsk.byId(NOTE);
    CommentsAsk firstComments = new CommentsAsk(NOTE, CommentSort.DEFAULT, null);
    RepliesAsk firstReplies = new RepliesAsk(NOTE, COMMENT, null);

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

    assertThat(imageNote.refusal(NoteAsk.byShareText(link))).hasValueSatisfying(this::isShort);
    assertThat(videoNote.refusal(NoteAsk.byShareText(link))).hasValueSatisfying(this::isShort);
    assertThat(user.refusal(UserAsk.byShareText(link))).hasValueSatisfying(this::isShort);
    assertThat(user.refusal(UserAsk.byId(USER))).isEmpty();
    assertThat(comments.refusal(new CommentsAsk(NOTE, CommentSort.LATEST, null)))
        .contains("Web V3 has one order of comments");
    assertThat(postedNotes.refusal(new PostedNotesAsk(USER, null))).isEmpty();
    assertThat(requests).isEmpty();
  }

  private void asksForAToken(String refusal) {
    assertThat(refusal).contains("xsec_token", "xsecToken");
  }

  private void isShort(String refusal) {
    assertThat(refusal).contains("short links");
  }
}
