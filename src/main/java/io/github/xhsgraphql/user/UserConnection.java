package io.github.xhsgraphql.user;

import io.github.xhsgraphql.relay.PageInfo;
import io.github.xhsgraphql.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A Relay connection of users. */
@Description("One page of a list of users, as a Relay connection.")
public record UserConnection(
    @Description("The users with their cursors.") @NonNull List<@NonNull UserEdge> edges,
    @Description("The users without their cursors.") @NonNull List<@NonNull User> nodes,
    @Description("Information about this page.") @NonNull PageInfo pageInfo) {

  static UserConnection of(Slice<User> slice) {
    return new UserConnection(
        slice.edges().stream().map(edge -> new UserEdge(edge.cursor(), edge.node())).toList(),
        slice.nodes(),
        slice.pageInfo());
  }
}
