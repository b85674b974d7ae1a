package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Step;

/** One series' list of a user's notes. */
public interface PostedNotesStep extends Step<PostedNotesAsk, Page<Note>> {}
