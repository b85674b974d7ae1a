package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the notes that a user faved: App V2, for want of others. */
@Singleton
public class FavedNotesChain extends FallbackChain<FavedNotesRequest, Page<Note>> {

  FavedNotesChain(@All List<FavedNotesStep> steps, ChainParts parts) {
    super(Operation.FAVED_NOTES, steps, parts);
  }
}
