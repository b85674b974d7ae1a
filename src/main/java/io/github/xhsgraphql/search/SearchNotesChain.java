package io.github.xhsgraphql.search;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.upstream.ChainParts;
import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.Operation;
import io.github.xhsgraphql.upstream.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked to search for notes. */
@Singleton
public class SearchNotesChain extends FallbackChain<SearchNotesAsk, Page<Note>> {

  SearchNotesChain(@All List<SearchNotesStep> steps, ChainParts parts) {
    super(Operation.SEARCH_NOTES, steps, parts);
  }
}
