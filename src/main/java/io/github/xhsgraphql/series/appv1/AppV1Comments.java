package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.CommentsStep;
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
 * App V1's comments on a note. Paged by {@code start}: the page's cursor, sent back as it came
 * (upstream/comments-search.md §1.4).
 */
@Singleton
class AppV1Comments implements CommentsStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;

  AppV1Comments(@RestClient AppV1Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V1;
  }

  @Override
  public Optional<String> refusal(CommentsRequest request) {
    return request.sort() == CommentSort.MOST_LIKED
        ? Optional.of("App V1 can't sort comments by likes")
        : Optional.empty();
  }

  /** All series page comments by the ID of the last one, this one in its plain form. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return AppV1Start.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/comments")
  public Uni<Outcome<Page<Comment>>> call(CommentsRequest request, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "comments",
        context,
        () -> api.comments(request.noteId(), AppV1Start.at(request.at()), sort(request.sort())),
        envelope ->
            AppCommentListReader.comments(
                envelope,
                Series.APP_V1,
                request,
                (payload, last) -> AppV1Start.next(payload.get("cursor").verbatim())));
  }

  private static int sort(CommentSort sort) {
    return sort == CommentSort.LATEST ? 2 : 1;
  }
}
