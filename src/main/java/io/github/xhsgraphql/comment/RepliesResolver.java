package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.relay.CursorScope;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.relay.Pager;
import io.github.xhsgraphql.relay.Slice;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code Comment.replies}, the replies to a comment. The list of comments often inlines
 * the first replies, which then cost no call.
 */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class RepliesResolver {

  private static final int DEFAULT_FIRST = 10;

  private final CommentLists lists;

  RepliesResolver(CommentLists lists) {
    this.lists = lists;
  }

  /**
   * Returns the replies, which are the second and last level of a thread. A reply has no replies.
   */
  @Description(
      "The replies to the comment. Lists of comments often contain the first replies, which then"
          + " cost no upstream call. Empty for a reply, because threads have two levels.")
  @Cost(calls = 1, sizedBy = "first", pageSize = 10, inlined = true)
  public Uni<CommentConnection> replies(
      @Source Comment comment,
      @Description(PageArguments.FIRST) @DefaultValue("10") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    PageArguments arguments =
        PageArguments.of(
            CursorScope.of("replies", comment.noteId(), comment.commentId()),
            first == null ? DEFAULT_FIRST : first,
            after);
    if (hasNone(comment)) {
      return Uni.createFrom().item(CommentConnection.of(Slice.none()));
    }
    if (inlinedSuffice(comment, arguments)) {
      lists.rememberInlinedReplies(comment, context);
      return Uni.createFrom().item(CommentConnection.of(inlined(comment, arguments)));
    }
    return lists.connection(
        arguments,
        context,
        CommentOperations.REPLIES,
        at -> new RepliesRequest(comment.noteId(), comment.commentId(), at));
  }

  private static boolean hasNone(Comment comment) {
    return comment.threadId() != null
        || (comment.inlinedReplies().isEmpty() && inlinedAreAll(comment));
  }

  private static boolean inlinedSuffice(Comment comment, PageArguments arguments) {
    return arguments.after().isEmpty()
        && (comment.inlinedReplies().size() >= arguments.first() || inlinedAreAll(comment));
  }

  /**
   * Returns whether the inlined replies are all replies of the comment.
   *
   * <p>Upstream's statement that there are more replies (docs/upstream.md 7.1) takes precedence
   * over its count, because the count need not match what can be paged (docs/upstream.md 7.10). The
   * count decides only if there is no such statement, or if no reply is inlined although the count
   * is positive: upstream may inline none whatever the count is (docs/upstream.md 7.1).
   */
  private static boolean inlinedAreAll(Comment comment) {
    Long count = comment.replyCount();
    int inlined = comment.inlinedReplies().size();
    boolean areCounted = count != null && inlined >= count;
    Boolean more = comment.hasMoreReplies();
    boolean isNoneInlined = inlined == 0 && count != null && !areCounted;
    return (more == null || isNoneInlined) ? areCounted : !more;
  }

  /**
   * Returns the inlined replies as the beginning of the first page, because the first page repeats
   * them (docs/upstream.md 7.5). A walk that continues after one of them loads that page and finds
   * its place by ID.
   */
  private static Slice<Comment> inlined(Comment comment, PageArguments arguments) {
    Series source = Objects.requireNonNull(comment.source(), "a comment from a page has a source");
    return Pager.head(
        arguments, Comment::commentId, source, comment.inlinedReplies(), !inlinedAreAll(comment));
  }
}
