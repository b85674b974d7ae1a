package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the notes that a user posted. */
@Singleton
public class PostedNotesChain extends FallbackChain<PostedNotesAsk, Page<Note>> {

  PostedNotesChain(@All List<PostedNotesStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }
}
