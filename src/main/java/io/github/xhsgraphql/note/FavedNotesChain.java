package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the notes that a user faved: App V2, for want of others. */
@Singleton
public class FavedNotesChain extends FallbackChain<FavedNotesAsk, Page<Note>> {

  FavedNotesChain(@All List<FavedNotesStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }

  @Override
  protected String operation() {
    return "faved notes";
  }
}
