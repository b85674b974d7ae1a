package io.github.xhsgraphql.search;

import io.github.xhsgraphql.fallback.PagedStep;
import io.github.xhsgraphql.note.Note;

/** One series' search for notes. */
public interface SearchNotesStep extends PagedStep<SearchNotesRequest, Note> {}
