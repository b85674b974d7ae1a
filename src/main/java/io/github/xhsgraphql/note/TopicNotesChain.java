package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the notes in a topic: the APP series. */
@Singleton
public class TopicNotesChain extends FallbackChain<TopicNotesRequest, Page<Note>> {

  TopicNotesChain(@All List<TopicNotesStep> steps, ChainParts parts) {
    super(Operation.TOPIC_NOTES, steps, parts);
  }
}
