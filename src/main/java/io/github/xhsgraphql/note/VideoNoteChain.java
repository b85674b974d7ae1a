package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for a note that is known to be a video: never App V1, which has no play URLs. */
@Singleton
public class VideoNoteChain extends FallbackChain<NoteRequest, Note> {

  VideoNoteChain(@All List<VideoNoteStep> steps, ChainParts parts) {
    super(Operation.VIDEO_NOTE, steps, parts);
  }
}
