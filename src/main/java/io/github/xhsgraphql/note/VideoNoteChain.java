package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for a note that is known to be a video: never App V1, which has no play URLs. */
@Singleton
public class VideoNoteChain extends FallbackChain<NoteAsk, Note> {

  VideoNoteChain(@All List<VideoNoteStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }

  @Override
  protected String operation() {
    return "streams of videos";
  }
}
