package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.relay.PageInfo;
import io.github.xhsgraphql.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A Relay connection of comments or of replies. */
@Description("One page of a list of comments or replies, as a Relay connection.")
public record CommentConnection(
    @Description("The comments with their cursors.") @NonNull List<@NonNull CommentEdge> edges,
    @Description("The comments without their cursors.") @NonNull List<@NonNull Comment> nodes,
    @Description("Information about this page.") @NonNull PageInfo pageInfo,
    @Description(
            "The number of top-level comments that upstream reports, without replies. It can differ"
                + " from the number that paging returns. Null if upstream reports none, as for most"
                + " lists of replies.")
        @Nullable Long totalCount) {

  static CommentConnection of(Slice<Comment> slice) {
    return new CommentConnection(
        slice.edges().stream().map(edge -> new CommentEdge(edge.cursor(), edge.node())).toList(),
        slice.nodes(),
        slice.pageInfo(),
        slice.totalCount());
  }
}
