package io.github.xhsgraphql.search;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked to search for notes. */
@Singleton
public class SearchNotesChain extends FallbackChain<SearchNotesAsk, Page<Note>> {

  SearchNotesChain(@All List<SearchNotesStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }
}
