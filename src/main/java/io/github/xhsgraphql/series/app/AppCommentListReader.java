package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.common.CommentReader;
import io.github.xhsgraphql.series.common.NoteAuthor;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;

/**
 * Reads pages of comments and replies from bodies of the App series. App V2 and App V1 page
 * comments differently (docs/upstream.md 7.3, 7.7), so the caller supplies a {@link PageTurn}.
 */
public final class AppCommentListReader {

  private static final String KEY = "comments";

  private AppCommentListReader() {}

  /**
   * Reads a page of comments. The total is {@code comment_count_l1}, which doesn't count replies.
   */
  public static Outcome<Page<Comment>> comments(
      Envelope envelope, Series series, CommentsRequest request, PageTurn turn) {
    Json payload = envelope.payload();
    Long total = Count.toLong(payload.count("comment_count_l1"));
    CommentReader reader = reader(payload, series, request.noteId());
    return AppPages.read(series, payload, KEY, reader::comment, turn, total);
  }

  /** Reads a page of replies to one comment. Upstream sends no total for replies. */
  public static Outcome<Page<Comment>> replies(
      Envelope envelope, Series series, RepliesRequest request, PageTurn turn) {
    Json payload = envelope.payload();
    CommentReader reader = reader(payload, series, request.noteId());
    return AppPages.read(
        series, payload, KEY, reply -> reader.reply(reply, request.commentId()), turn, null);
  }

  private static CommentReader reader(Json payload, Series series, String noteId) {
    return new CommentReader(series, noteId, NoteAuthor.of(payload, payload.list(KEY)));
  }
}
