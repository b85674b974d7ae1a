package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.PagedAsk;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.topic.TopicSort;
import org.jspecify.annotations.Nullable;

/** Asks for a page of the notes in a topic; {@code at} is null for the first page. */
public record TopicNotesAsk(String topicId, TopicSort sort, @Override @Nullable Position at)
    implements PagedAsk {

  @Override
  public TopicNotesAsk at(@Nullable Position position) {
    return new TopicNotesAsk(topicId, sort, position);
  }
}
