package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.relay.PageInfo;
import io.github.xhsgraphql.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A Relay connection of comments or of replies. */
public record CommentConnection(
    @NonNull List<@NonNull CommentEdge> edges,
    @NonNull List<@NonNull Comment> nodes,
    @NonNull PageInfo pageInfo,
    @Description("Upstream's own claim, replies not counted; null where it makes none.")
        @Nullable Long totalCount) {

  static CommentConnection of(Slice<Comment> slice) {
    return new CommentConnection(
        slice.edges().stream().map(edge -> new CommentEdge(edge.cursor(), edge.node())).toList(),
        slice.nodes(),
        slice.pageInfo(),
        slice.totalCount());
  }
}
