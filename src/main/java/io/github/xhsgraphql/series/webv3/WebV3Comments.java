package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.CommentsStep;
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
  public Uni<Void> prepare(CommentsRequest request) {
    return tokens.fetch(request.noteId());
  }

  @Override
  public Optional<String> refusal(CommentsRequest request) {
    return request.sort() == CommentSort.DEFAULT
        ? tokens.refusal(request.noteId())
        : Optional.of("Web V3 has one order of comments");
  }

  /** All series page comments by the ID of the last one, this one in its plain form. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return WebPages.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/comments")
  public Uni<Outcome<Page<Comment>>> call(CommentsRequest request, CallContext context) {
    return caller.call(
        Series.WEB_V3,
        "comments",
        context,
        () ->
            api.noteComments(
                request.noteId(), tokens.of(request.noteId()), WebPages.cursor(request.at())),
        envelope -> reader.comments(request.noteId(), envelope));
  }
}
