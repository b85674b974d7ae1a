package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.PagedStep;

/** One series' list of the notes in a topic. */
public interface TopicNotesStep extends PagedStep<TopicNotesRequest, Note> {}
