package io.github.xhsgraphql.series.appv2;

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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * App V2's replies to a comment. Paged by the parts of a JSON cursor: {@code cursor} and {@code
 * index}. The first page repeats the replies inlined in the comment (upstream/comments-search.md
 * §1.3).
 */
@Singleton
class AppV2Replies implements RepliesStep {

  private static final String FIRST_INDEX = "1";

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2Replies(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  /** All series page replies by the ID of the last one. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return Optional.of(
        ResumePoint.behind(new Position(Series.APP_V2, Map.of("cursor", lastId, "index", "2"))));
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/replies")
  public Uni<Outcome<Page<Comment>>> call(RepliesRequest request, CallContext context) {
    AppV2Cursor at = AppV2Cursor.at(request.at(), FIRST_INDEX, null);
    return caller.call(
        Series.APP_V2,
        "replies",
        context,
        () -> api.replies(request.noteId(), request.commentId(), at.cursor(), at.index()),
        envelope ->
            AppCommentListReader.replies(
                envelope, Series.APP_V2, request, (payload, last) -> at.next(payload)));
  }
}
