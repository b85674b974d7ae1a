package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.upstream.ChainParts;
import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.Operation;
import io.github.xhsgraphql.upstream.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for the replies to a comment. */
@Singleton
public class RepliesChain extends FallbackChain<RepliesAsk, Page<Comment>> {

  RepliesChain(@All List<RepliesStep> steps, ChainParts parts) {
    super(Operation.REPLIES, steps, parts);
  }
}
