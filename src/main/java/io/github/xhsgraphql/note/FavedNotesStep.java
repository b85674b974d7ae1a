package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.PagedStep;

/** One series' list of the notes that a user faved. PRIVATE where upstream says they are hidden. */
public interface FavedNotesStep extends PagedStep<FavedNotesRequest, Note> {}
