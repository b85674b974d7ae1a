package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.PagedStep;

/** One series' list of a user's notes. */
public interface PostedNotesStep extends PagedStep<PostedNotesRequest, Note> {}
