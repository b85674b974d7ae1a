package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsAsk;
import io.github.xhsgraphql.comment.CommentsStep;
import io.github.xhsgraphql.fallback.Landing;
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
  public Optional<String> refusal(CommentsAsk ask) {
    return ask.sort() == CommentSort.MOST_LIKED
        ? Optional.of("App V1 can't sort comments by likes")
        : Optional.empty();
  }

  /** All series page comments by the ID of the last one, this one in its plain form. */
  @Override
  public Optional<Landing> landing(String lastId, Position elsewhere) {
    return AppV1Start.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/comments")
  public Uni<Outcome<Page<Comment>>> call(CommentsAsk ask, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "comments",
        context,
        () -> api.comments(ask.noteId(), AppV1Start.at(ask.at()), sort(ask.sort())),
        envelope ->
            AppCommentListReader.comments(
                envelope,
                Series.APP_V1,
                ask,
                (payload, last) -> AppV1Start.next(payload.get("cursor").verbatim())));
  }

  private static int sort(CommentSort sort) {
    return sort == CommentSort.LATEST ? 2 : 1;
  }
}
