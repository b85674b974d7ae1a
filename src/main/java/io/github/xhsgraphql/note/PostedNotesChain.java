package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the notes that a user posted. */
@Singleton
public class PostedNotesChain extends FallbackChain<PostedNotesRequest, Page<Note>> {

  PostedNotesChain(@All List<PostedNotesStep> steps, ChainParts parts) {
    super(Operation.POSTED_NOTES, steps, parts);
  }
}
