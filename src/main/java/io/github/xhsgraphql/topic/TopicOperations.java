package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;

/** What TikHub can be asked about topics. The notes in a topic are a list of notes. */
public final class TopicOperations {

  /** A topic's details. Only App V2 has them. */
  public static final Operation<TopicRequest, Topic> TOPIC =
      Operation.of("topic", "topic details", Kind.TOPIC, Topic.class);

  private TopicOperations() {}
}
