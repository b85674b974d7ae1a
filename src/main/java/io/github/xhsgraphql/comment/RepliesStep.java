package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.PagedStep;

/** One series' list of the replies to a comment. */
public interface RepliesStep extends PagedStep<RepliesRequest, Comment> {}
