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
 * Reads pages of comments and of replies. How the pages follow one another is what the series
 * differ in (docs/upstream.md 7.3, 7.7).
 */
public final class AppCommentListReader {

  private static final String KEY = "comments";

  private AppCommentListReader() {}

  /** A page of comments. The total leaves replies out, as {@code comment_count_l1} does. */
  public static Outcome<Page<Comment>> comments(
      Envelope envelope, Series series, CommentsRequest request, PageTurn turn) {
    Json payload = envelope.payload();
    Long total = Count.value(payload.count("comment_count_l1"));
    CommentReader reader = reader(payload, series, request.noteId());
    return AppPages.read(series, payload, KEY, reader::comment, turn, total);
  }

  /** A page of the replies to one comment; upstream claims no total. */
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
