package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.Step;

/** One series' endpoint for a note that has, or may have, images; see DESIGN §2. */
public interface ImageNoteStep extends Step<NoteRequest, Note> {}
