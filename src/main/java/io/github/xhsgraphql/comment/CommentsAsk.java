package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.PagedAsk;
import io.github.xhsgraphql.tikhub.Position;
import org.jspecify.annotations.Nullable;

/** Asks for a page of a note's comments; {@code at} is null for the first page. */
public record CommentsAsk(String noteId, CommentSort sort, @Override @Nullable Position at)
    implements PagedAsk {

  @Override
  public CommentsAsk at(@Nullable Position position) {
    return new CommentsAsk(noteId, sort, position);
  }
}
