package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.comment.RepliesStep;
import io.github.xhsgraphql.fallback.ResumePoint;
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

/** The replies to a comment, from the first one on: those inlined in the comment come again. */
@Singleton
class WebV3Replies implements RepliesStep {

  /** The only page size that is documented (upstream/comments-search.md §1.7). */
  private static final int NUM = 10;

  private final WebV3Api api;
  private final UpstreamCaller caller;
  private final NoteTokens tokens;
  private final WebCommentReader reader;

  WebV3Replies(
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
  public Uni<Void> prepare(RepliesRequest request) {
    return tokens.fetch(request.noteId());
  }

  @Override
  public Optional<String> refusal(RepliesRequest request) {
    return tokens.refusal(request.noteId());
  }

  /** All series page replies by the ID of the last one. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return WebPages.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/replies")
  public Uni<Outcome<Page<Comment>>> call(RepliesRequest request, CallContext context) {
    return caller.call(
        Series.WEB_V3,
        "replies",
        context,
        () ->
            api.subComments(
                request.noteId(),
                request.commentId(),
                tokens.of(request.noteId()),
                NUM,
                WebPages.cursor(request.at())),
        envelope -> reader.replies(request.noteId(), request.commentId(), envelope));
  }
}
