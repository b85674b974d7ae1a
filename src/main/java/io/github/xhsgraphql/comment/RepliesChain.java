package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Who is asked for the replies to a comment. */
@Singleton
public class RepliesChain extends FallbackChain<RepliesRequest, Page<Comment>> {

  private final SeenComments seen;

  RepliesChain(@All List<RepliesStep> steps, ChainParts parts, SeenComments seen) {
    super(Operation.REPLIES, steps, parts);
    this.seen = seen;
  }

  @Override
  protected void delivered(Page<Comment> page, Duration freshFor) {
    seen.remember(page, freshFor);
  }
}
