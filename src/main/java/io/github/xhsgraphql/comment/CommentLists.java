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
   * Remembers the inlined replies of a comment if the query selects their IDs. They stay as long as
   * the comment.
   */
  void rememberInlinedReplies(Comment comment, Context context) {
    if (selectsIds(Selection.withDeferred(context).nodes())) {
      seen.rememberReplies(comment);
    }
  }

  /**
   * Remembers the comments that a query can ask for again: those whose global ID it selects, and
   * those with such replies. Entries for all comments and replies cost a tenth of the processor
   * time of a query (bench/README.md).
   */
  private BiConsumer<Page<Comment>, Duration> remembering(Context context) {
    Selection nodes = Selection.withDeferred(context).nodes();
    return selectsIds(nodes) || selectsIds(nodes.child("replies").nodes())
        ? (page, freshFor) -> seen.remember(page.items(), freshFor)
        : (page, freshFor) -> {};
  }

  /** A reply's {@code inReplyTo} is a comment or a reply of the same page. */
  private static boolean selectsIds(Selection comments) {
    return comments.has("id") || comments.child("inReplyTo").has("id");
  }
}
