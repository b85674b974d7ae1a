package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for a topic's details: App V2, for want of others. */
@Singleton
public class TopicChain extends FallbackChain<TopicRequest, Topic> {

  TopicChain(@All List<TopicStep> steps, ChainParts parts) {
    super(Operation.TOPIC, steps, parts);
  }
}
