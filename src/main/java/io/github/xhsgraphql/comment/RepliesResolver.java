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
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The replies to a comment, of which the first often came along with the comment itself. */
@GraphQLApi
@RegisterForReflection(fields = false) // LightResolver looks it up by its name
public class RepliesResolver {

  private static final int DEFAULT_FIRST = 10;

  private final CommentLists lists;

  RepliesResolver(CommentLists lists) {
    this.lists = lists;
  }

  /** The second level of the thread, which is the last one: a reply has no replies. */
  @Cost(calls = 1, sizedBy = "first", pageSize = 10, inlined = true)
  public Uni<CommentConnection> replies(
      @Source Comment comment,
      @DefaultValue("10") @Name("first") @Nullable Integer first,
      @Name("after") @Nullable String after,
      Context context) {
    PageArguments arguments =
        PageArguments.of(
            CursorScope.of("replies", comment.noteId(), comment.commentId()),
            first,
            DEFAULT_FIRST,
            after);
    if (hasNone(comment)) {
      return Uni.createFrom().item(CommentConnection.of(Slice.none()));
    }
    if (inlinedSuffice(comment, arguments)) {
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
   * What upstream says of more goes before its count (docs/upstream.md 7.1), which needn't match
   * what can be had (docs/upstream.md 7.10); but not where it inlined none of those that it counts,
   * as it may do whatever there are (docs/upstream.md 5.4).
   */
  private static boolean inlinedAreAll(Comment comment) {
    Long count = comment.replyCount();
    int inlined = comment.inlinedReplies().size();
    boolean areCounted = count != null && inlined >= count;
    Boolean more = comment.hasMoreReplies();
    boolean isNoneInlined = inlined == 0 && count != null && !areCounted;
    return more == null || isNoneInlined ? areCounted : !more;
  }

  /**
   * The inlined replies as the beginning of the first page, which repeats them (docs/upstream.md
   * 7.5): a walk that goes on from one of them reads that page and finds its place by ID.
   */
  private static Slice<Comment> inlined(Comment comment, PageArguments arguments) {
    Series source = Objects.requireNonNull(comment.source(), "a comment from a page has a source");
    return Pager.head(
        arguments, Comment::commentId, source, comment.inlinedReplies(), !inlinedAreAll(comment));
  }
}
