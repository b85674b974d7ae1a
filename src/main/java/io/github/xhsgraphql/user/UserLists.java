package io.github.xhsgraphql.user;

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
 * Loads connections of users. It slices upstream's pages and loads the selected fields that the
 * list lacks.
 */
@Singleton
public class UserLists {

  private final UserLoader loader;
  private final FallbackChain chain;

  UserLists(UserLoader loader, FallbackChain chain) {
    this.loader = loader;
    this.chain = chain;
  }

  /**
   * Loads the slice that the arguments select from the list of one operation, with all selected
   * fields of its users.
   *
   * @param request creates the request for the page at a position; null is the start of the list
   */
  public <R extends PageRequest> Uni<UserConnection> connection(
      PageArguments arguments,
      Context context,
      Operation<R, Page<User>> operation,
      Function<@Nullable Position, R> request) {
    var pages = new ChainPages<>(chain, operation, request, RequestState.calls(context));
    return Connections.filled(arguments, User::userId, pages, loader::fill, context)
        .map(UserConnection::of);
  }
}
