package io.github.xhsgraphql.series.appv2;

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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * App V2's comments on a note. Paged by the parts of a JSON cursor: {@code cursor}, {@code index},
 * {@code pageArea} (upstream/comments-search.md §1.2).
 */
@Singleton
class AppV2Comments implements CommentsStep {

  private static final String FIRST_INDEX = "0";
  private static final String FIRST_PAGE_AREA = "UNFOLDED";

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2Comments(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  /** All series page comments by the ID of the last one, this one in its plain form. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return Optional.of(
        ResumePoint.behind(new Position(Series.APP_V2, Map.of("cursor", lastId, "index", "1"))));
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/comments")
  public Uni<Outcome<Page<Comment>>> call(CommentsRequest request, CallContext context) {
    AppV2Cursor at = AppV2Cursor.at(request.at(), FIRST_INDEX, FIRST_PAGE_AREA);
    return caller.call(
        Series.APP_V2,
        "comments",
        context,
        () ->
            api.comments(
                request.noteId(), at.cursor(), at.index(), at.pageArea(), sort(request.sort())),
        envelope ->
            AppCommentListReader.comments(
                envelope, Series.APP_V2, request, (payload, last) -> at.next(payload)));
  }

  private static String sort(CommentSort sort) {
    return switch (sort) {
      // Not "default", which repeats and loses comments while paging (facts 26).
      case DEFAULT, LATEST -> "latest_v2";
      case MOST_LIKED -> "like_count";
    };
  }
}
