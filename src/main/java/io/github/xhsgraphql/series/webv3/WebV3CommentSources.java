package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.tikhub.Series.WEB_V3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentOperations;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
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
 * The sources for comments and replies in Web V3. It has only one order of comments. Both lists
 * need the note's xsec_token. The first page of replies repeats the replies that are inlined in the
 * comment.
 */
@Singleton
class WebV3CommentSources implements Sources {

  /** The number of replies on a page. TikHub documents no other number. */
  private static final int NUM = 10;

  private final WebV3Api api;
  private final NoteTokens tokens;
  private final WebCommentReader reader;

  WebV3CommentSources(@RestClient WebV3Api api, NoteTokens tokens, WebCommentReader reader) {
    this.api = api;
    this.tokens = tokens;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(WEB_V3, CommentOperations.COMMENTS, this::comments)
            .preparing(request -> tokens.fetch(request.noteId()))
            .refusing(this::refusal)
            .resuming((lastId, elsewhere) -> WebPages.resumeAfter(lastId)),
        Source.of(WEB_V3, CommentOperations.REPLIES, this::replies)
            .preparing(request -> tokens.fetch(request.noteId()))
            .refusing(request -> tokens.refusal(request.noteId()))
            .resuming((lastId, elsewhere) -> WebPages.resumeAfter(lastId)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/comments")
  Uni<Outcome<Page<Comment>>> comments(CommentsRequest request, SourceCall call) {
    String noteId = request.noteId();
    return call.send(
        () -> api.noteComments(noteId, tokens.of(noteId), WebPages.cursor(request.at())),
        envelope -> reader.comments(noteId, envelope));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/replies")
  Uni<Outcome<Page<Comment>>> replies(RepliesRequest request, SourceCall call) {
    String noteId = request.noteId();
    String commentId = request.commentId();
    return call.send(
        () ->
            api.subComments(
                noteId, commentId, tokens.of(noteId), NUM, WebPages.cursor(request.at())),
        envelope -> reader.replies(noteId, commentId, envelope));
  }

  private Optional<String> refusal(CommentsRequest request) {
    return request.sort() == CommentSort.DEFAULT
        ? tokens.refusal(request.noteId())
        : Optional.of("Web V3 has only one order of comments");
  }
}
