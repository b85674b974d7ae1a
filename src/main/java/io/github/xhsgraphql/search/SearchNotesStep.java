package io.github.xhsgraphql.search;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.upstream.PagedStep;

/** One series' search for notes. */
public interface SearchNotesStep extends PagedStep<SearchNotesAsk, Note> {}
