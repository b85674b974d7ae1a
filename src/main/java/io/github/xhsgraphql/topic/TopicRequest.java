package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Subject;

/** Asks for one topic by its page ID, 24 hex digits. */
public record TopicRequest(String topicId) implements Request {
  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TOPIC, topicId);
  }
}
