package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Who is asked for the comments on a note. */
@Singleton
public class CommentsChain extends FallbackChain<CommentsRequest, Page<Comment>> {

  private final SeenComments seen;

  CommentsChain(@All List<CommentsStep> steps, ChainParts parts, SeenComments seen) {
    super(Operation.COMMENTS, steps, parts);
    this.seen = seen;
  }

  @Override
  protected void delivered(Page<Comment> page, Duration freshFor) {
    seen.remember(page, freshFor);
  }
}
