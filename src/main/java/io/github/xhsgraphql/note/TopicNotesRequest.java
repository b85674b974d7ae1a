package io.github.xhsgraphql.note;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.topic.TopicSort;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the notes in a topic.
 *
 * @param at the position of the page; null for the first page
 */
public record TopicNotesRequest(String topicId, TopicSort sort, @Override @Nullable Position at)
    implements PageRequest {

  @Override
  public TopicNotesRequest at(@Nullable Position position) {
    return new TopicNotesRequest(topicId, sort, position);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TOPIC, topicId);
  }
}
