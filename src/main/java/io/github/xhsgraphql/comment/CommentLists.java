package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.relay.ChainPages;
import io.github.xhsgraphql.relay.Connections;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads connections of comments and of replies. It slices upstream's pages, and remembers them in
 * {@link SeenComments}.
 */
@Singleton
class CommentLists {

  private final FallbackChain chain;
  private final SeenComments seen;

  CommentLists(FallbackChain chain, SeenComments seen) {
    this.chain = chain;
    this.seen = seen;
  }

  /**
   * Loads the slice that the arguments select from the list of one operation.
   *
   * @param noteId the note that the comments are on
   * @param request creates the request for the page at a position; null is the start of the list
   */
  <R extends PageRequest> Uni<CommentConnection> connection(
      String noteId,
      PageArguments arguments,
      Context context,
      Operation<R, Page<Comment>> operation,
      Function<@Nullable Position, R> request) {
    var pages =
        new ChainPages<>(
            chain,
            operation,
            request,
            RequestState.calls(context),
            asked -> seen.remember(noteId, operation, asked));
    return Connections.asListed(arguments, Comment::commentId, pages, context)
        .map(CommentConnection::of);
  }
}
