package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Step;

/** One series' list of the replies to a comment. */
public interface RepliesStep extends Step<RepliesAsk, Page<Comment>> {}
