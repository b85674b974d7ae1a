package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.github.xhsgraphql.tikhub.Page;

/** TikHub's operations on comments. */
public final class CommentOperations {

  /** Lists the comments on a note. */
  public static final Operation<CommentsRequest, Page<Comment>> COMMENTS =
      Operation.ofPages("comments", "comments", Kind.COMMENTS, Comment.class);

  /** Lists the replies to a comment. */
  public static final Operation<RepliesRequest, Page<Comment>> REPLIES =
      Operation.ofPages("replies", "replies", Kind.COMMENTS, Comment.class);

  private CommentOperations() {}
}
