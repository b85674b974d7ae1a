package io.github.xhsgraphql.search;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked to search for notes. */
@Singleton
public class SearchNotesChain extends FallbackChain<SearchNotesRequest, Page<Note>> {

  SearchNotesChain(@All List<SearchNotesStep> steps, ChainParts parts) {
    super(Operation.SEARCH_NOTES, steps, parts);
  }
}
