package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
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
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads connections of comments and of replies. It slices upstream's pages, and remembers the
 * comments with selected IDs in {@link SeenComments}.
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
   * @param request creates the request for the page at a position; null is the start of the list
   */
  <R extends PageRequest> Uni<CommentConnection> connection(
      PageArguments arguments,
      Context context,
      Operation<R, Page<Comment>> operation,
      Function<@Nullable Position, R> request) {
    var pages =
        new ChainPages<>(
            chain, operation, request, RequestState.calls(context), remembering(context));
    return Connections.asListed(arguments, Comment::commentId, pages, context)
        .map(CommentConnection::of);
  }

  /**
   * Remembers what a query can ask for again: comments whose global ID it selects. Writing an entry
   * for every comment and reply took a tenth of the processor time of a query (bench/README.md).
   */
  private BiConsumer<Page<Comment>, Duration> remembering(Context context) {
    Selection nodes = Selection.withDeferred(context).nodes();
    Selection replies = nodes.child("replies").nodes();
    boolean hasReplyIds = hasIds(replies);
    boolean hasIds = hasReplyIds || hasIds(nodes);
    return (page, freshFor) -> {
      if (hasIds) {
        seen.remember(page.items(), freshFor);
      }
      if (hasReplyIds) {
        seen.remember(
            page.items().stream().flatMap(comment -> comment.inlinedReplies().stream()).toList(),
            freshFor);
      }
    };
  }

  /** A reply's {@code inReplyTo} is a comment or a reply of the same page. */
  private static boolean hasIds(Selection comments) {
    return comments.has("id") || comments.child("inReplyTo").has("id");
  }
}
