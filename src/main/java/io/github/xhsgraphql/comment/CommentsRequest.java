package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a note's comments.
 *
 * @param at the position of the page; null for the first page
 */
public record CommentsRequest(String noteId, CommentSort sort, @Override @Nullable Position at)
    implements PageRequest {

  @Override
  public CommentsRequest at(@Nullable Position position) {
    return new CommentsRequest(noteId, sort, position);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.NOTE, noteId);
  }
}
