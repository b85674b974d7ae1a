package io.github.xhsgraphql.user;

import io.github.xhsgraphql.relay.PageInfo;
import io.github.xhsgraphql.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A Relay connection of users. */
public record UserConnection(
    @NonNull List<@NonNull UserEdge> edges,
    @NonNull List<@NonNull User> nodes,
    @NonNull PageInfo pageInfo) {

  static UserConnection of(Slice<User> slice) {
    return new UserConnection(
        slice.edges().stream().map(edge -> new UserEdge(edge.cursor(), edge.node())).toList(),
        slice.nodes(),
        slice.pageInfo());
  }
}
