package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for a note that has, or may have, images. */
@Singleton
public class ImageNoteChain extends FallbackChain<NoteAsk, Note> {

  ImageNoteChain(@All List<ImageNoteStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }
}
