package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsAsk;
import io.github.xhsgraphql.comment.CommentsStep;
import io.github.xhsgraphql.fallback.Landing;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A note's comments in Web V3's only order. */
@Singleton
class WebV3Comments implements CommentsStep {

  private final WebV3Api api;
  private final UpstreamCaller caller;
  private final NoteTokens tokens;
  private final WebCommentReader reader;

  WebV3Comments(
      @RestClient WebV3Api api, UpstreamCaller caller, NoteTokens tokens, WebCommentReader reader) {
    this.api = api;
    this.caller = caller;
    this.tokens = tokens;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.WEB_V3;
  }

  @Override
  public Uni<Void> prepare(CommentsAsk ask) {
    return tokens.fetch(ask.noteId());
  }

  @Override
  public Optional<String> refusal(CommentsAsk ask) {
    return ask.sort() == CommentSort.DEFAULT
        ? tokens.refusal(ask.noteId())
        : Optional.of("Web V3 has one order of comments");
  }

  /** All series page comments by the ID of the last one, this one in its plain form. */
  @Override
  public Optional<Landing> landing(String lastId, Position elsewhere) {
    return WebPages.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/comments")
  public Uni<Outcome<Page<Comment>>> call(CommentsAsk ask, CallContext context) {
    return caller.call(
        Series.WEB_V3,
        "comments",
        context,
        () -> api.noteComments(ask.noteId(), tokens.of(ask.noteId()), WebPages.cursor(ask.at())),
        envelope -> reader.comments(ask.noteId(), envelope));
  }
}
