package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.PagedAsk;
import io.github.xhsgraphql.tikhub.Position;
import org.jspecify.annotations.Nullable;

/** Asks for a page of the replies to a comment; {@code at} is null for the first page. */
public record RepliesAsk(String noteId, String commentId, @Override @Nullable Position at)
    implements PagedAsk {

  @Override
  public RepliesAsk at(@Nullable Position position) {
    return new RepliesAsk(noteId, commentId, position);
  }
}
