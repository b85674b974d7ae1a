package io.github.xhsgraphql.series.appv1;

import static io.github.xhsgraphql.tikhub.Series.APP_V1;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentOperations;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.series.app.AppCommentListReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The sources for comments and replies in App V1. The parameter {@code start} pages both lists. For
 * comments it is the page's cursor, sent back unchanged. For replies it is the ID of the last
 * reply, not a cursor.
 */
@Singleton
class AppV1CommentSources implements Sources {

  private final AppV1Api api;

  AppV1CommentSources(@RestClient AppV1Api api) {
    this.api = api;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V1, CommentOperations.COMMENTS, this::comments)
            .refusing(AppV1CommentSources::refusal)
            .resuming((lastId, elsewhere) -> AppV1Start.resumeAfter(lastId)),
        Source.of(APP_V1, CommentOperations.REPLIES, this::replies)
            .resuming((lastId, elsewhere) -> AppV1Start.resumeAfter(lastId)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/comments")
  Uni<Outcome<Page<Comment>>> comments(CommentsRequest request, SourceCall call) {
    return call.send(
        () -> api.comments(request.noteId(), AppV1Start.at(request.at()), sort(request.sort())),
        envelope ->
            AppCommentListReader.comments(
                envelope,
                APP_V1,
                request,
                (payload, last) -> AppV1Start.next(payload.get("cursor").verbatim())));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/replies")
  Uni<Outcome<Page<Comment>>> replies(RepliesRequest request, SourceCall call) {
    return call.send(
        () -> api.replies(request.noteId(), request.commentId(), AppV1Start.at(request.at())),
        envelope ->
            AppCommentListReader.replies(
                envelope, APP_V1, request, (payload, last) -> AppV1Start.next(last.text("id"))));
  }

  private static Optional<String> refusal(CommentsRequest request) {
    return request.sort() == CommentSort.MOST_LIKED
        ? Optional.of("App V1 can't sort comments by likes")
        : Optional.empty();
  }

  private static int sort(CommentSort sort) {
    return sort == CommentSort.LATEST ? 2 : 1;
  }
}
