package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the comments on a note. */
@Singleton
public class CommentsChain extends FallbackChain<CommentsAsk, Page<Comment>> {

  CommentsChain(@All List<CommentsStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }
}
