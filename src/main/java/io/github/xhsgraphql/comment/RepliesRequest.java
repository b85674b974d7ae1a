package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the replies to a comment.
 *
 * @param at the position of the page; null for the first page
 */
public record RepliesRequest(String noteId, String commentId, @Override @Nullable Position at)
    implements PageRequest {

  @Override
  public RepliesRequest at(@Nullable Position position) {
    return new RepliesRequest(noteId, commentId, position);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.COMMENT, commentId);
  }
}
