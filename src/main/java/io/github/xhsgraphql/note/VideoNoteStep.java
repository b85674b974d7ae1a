package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.Step;

/** One series' endpoint for a note that is a video, with its play URLs. */
public interface VideoNoteStep extends Step<NoteAsk, Note> {}
