package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Step;

/** One series' list of a note's comments. */
public interface CommentsStep extends Step<CommentsAsk, Page<Comment>> {}
