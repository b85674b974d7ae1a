package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.Step;

/** One series' endpoint for a note that is a video, with its play URLs. */
public interface VideoNoteStep extends Step<NoteRequest, Note> {

  /** The reason of a NOT_FOUND that only says that the note is no video. */
  String NO_VIDEO = "the note is no video";
}
