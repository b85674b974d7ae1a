package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.PagedStep;

/** One series' list of a note's comments. */
public interface CommentsStep extends PagedStep<CommentsRequest, Comment> {}
