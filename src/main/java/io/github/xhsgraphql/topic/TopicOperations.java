package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;

/**
 * TikHub's operations on topics. The operation for the notes in a topic is among the operations on
 * notes.
 */
public final class TopicOperations {

  /** Loads a topic's details. Only App V2 has them. */
  public static final Operation<TopicRequest, Topic> TOPIC =
      Operation.of("topic", "topic details", Kind.TOPIC, Topic.class);

  private TopicOperations() {}
}
