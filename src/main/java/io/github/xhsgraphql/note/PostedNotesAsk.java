package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.PagedAsk;
import io.github.xhsgraphql.tikhub.Position;
import org.jspecify.annotations.Nullable;

/** Asks for a page of the notes that a user posted; {@code at} is null for the first page. */
public record PostedNotesAsk(String userId, @Override @Nullable Position at) implements PagedAsk {

  @Override
  public PostedNotesAsk at(@Nullable Position position) {
    return new PostedNotesAsk(userId, position);
  }
}
