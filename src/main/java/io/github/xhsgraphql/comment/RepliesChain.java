package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.PagedChain;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the replies to a comment. */
@Singleton
public class RepliesChain extends PagedChain<RepliesAsk, Comment> {

  RepliesChain(@All List<RepliesStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }
}
