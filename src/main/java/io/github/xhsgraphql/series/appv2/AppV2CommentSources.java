package io.github.xhsgraphql.series.appv2;

import static io.github.xhsgraphql.tikhub.Series.APP_V2;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentOperations;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.series.app.AppCommentListReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The sources for comments and replies in App V2.
 *
 * <p>The parts of a JSON cursor page both lists: {@code cursor}, {@code index} and {@code pageArea}
 * for comments, {@code cursor} and {@code index} for replies. As in the other series, the plain ID
 * of the last comment or reply also works as the cursor. The first page of replies repeats the
 * replies that are inlined in the comment.
 */
@Singleton
class AppV2CommentSources implements Sources {

  private static final String FIRST_COMMENTS_INDEX = "0";
  private static final String FIRST_REPLIES_INDEX = "1";
  private static final String FIRST_PAGE_AREA = "UNFOLDED";

  private final AppV2Api api;

  AppV2CommentSources(@RestClient AppV2Api api) {
    this.api = api;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V2, CommentOperations.COMMENTS, this::comments)
            .resuming((lastId, elsewhere) -> resumeAfter(lastId, "1")),
        Source.of(APP_V2, CommentOperations.REPLIES, this::replies)
            .resuming((lastId, elsewhere) -> resumeAfter(lastId, "2")));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/comments")
  Uni<Outcome<Page<Comment>>> comments(CommentsRequest request, SourceCall call) {
    AppV2Cursor at = AppV2Cursor.at(request.at(), FIRST_COMMENTS_INDEX, FIRST_PAGE_AREA);
    return call.send(
        () ->
            api.comments(
                request.noteId(), at.cursor(), at.index(), at.pageArea(), sort(request.sort())),
        envelope ->
            AppCommentListReader.comments(
                envelope, APP_V2, request, (payload, last) -> at.next(payload)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/replies")
  Uni<Outcome<Page<Comment>>> replies(RepliesRequest request, SourceCall call) {
    AppV2Cursor at = AppV2Cursor.at(request.at(), FIRST_REPLIES_INDEX, null);
    return call.send(
        () -> api.replies(request.noteId(), request.commentId(), at.cursor(), at.index()),
        envelope ->
            AppCommentListReader.replies(
                envelope, APP_V2, request, (payload, last) -> at.next(payload)));
  }

  private static Optional<ResumePoint> resumeAfter(String lastId, String index) {
    return Optional.of(
        ResumePoint.behind(new Position(APP_V2, Map.of("cursor", lastId, "index", index))));
  }

  private static String sort(CommentSort sort) {
    return switch (sort) {
      // "default" repeats and loses comments while paging, so the gateway doesn't use it.
      case DEFAULT, LATEST -> "latest_v2";
      case MOST_LIKED -> "like_count";
    };
  }
}
