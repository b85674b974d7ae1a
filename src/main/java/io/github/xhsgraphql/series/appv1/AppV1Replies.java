package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.comment.RepliesStep;
import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.series.app.AppCommentListReader;
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

/**
 * App V1's replies to a comment. Paged by {@code start}: the ID of the last reply, not a cursor
 * (upstream/comments-search.md §1.5).
 */
@Singleton
class AppV1Replies implements RepliesStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;

  AppV1Replies(@RestClient AppV1Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V1;
  }

  /** All series page replies by the ID of the last one. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return AppV1Start.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/replies")
  public Uni<Outcome<Page<Comment>>> call(RepliesRequest request, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "replies",
        context,
        () -> api.replies(request.noteId(), request.commentId(), AppV1Start.at(request.at())),
        envelope ->
            AppCommentListReader.replies(
                envelope,
                Series.APP_V1,
                request,
                (payload, last) -> AppV1Start.next(last.text("id"))));
  }
}
