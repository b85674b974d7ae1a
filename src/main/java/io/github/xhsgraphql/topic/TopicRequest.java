package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;

/**
 * A request for one topic.
 *
 * @param topicId the page ID, 24 hex digits
 * @param passedOver the series to skip, because they were already asked
 */
public record TopicRequest(String topicId, @Override List<Series> passedOver) implements Request {

  public TopicRequest {
    passedOver = List.copyOf(passedOver);
  }

  public TopicRequest(String topicId) {
    this(topicId, List.of());
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TOPIC, topicId);
  }
}
