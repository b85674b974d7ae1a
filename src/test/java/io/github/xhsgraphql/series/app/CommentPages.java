package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;

/** Reads pages of comments as the sources of the APP series do. Bodies may use single quotes. */
final class CommentPages {

  static final String NOTE = "65f000000000000000000001";
  static final String THREAD = "65f00000000000000000000c";

  private CommentPages() {}

  static Outcome<Page<Comment>> page(String payload) {
    return AppCommentListReader.comments(
        envelope(payload.replace('\'', '"')),
        Series.APP_V2,
        new CommentsRequest(NOTE, CommentSort.DEFAULT, null),
        (body, last) -> Map.of("after", String.valueOf(last.text("id"))));
  }

  static Comment comment(String fields) {
    return value(page("{'comments': [{'id': '" + THREAD + "', " + fields + "}]}")).items().get(0);
  }
}
