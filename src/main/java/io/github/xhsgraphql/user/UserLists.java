package io.github.xhsgraphql.user;

import io.github.xhsgraphql.relay.PageSource;
import io.github.xhsgraphql.relay.Slices;
import io.github.xhsgraphql.relay.Window;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What lists of users have in common: slicing, and loading what the list lacks. */
@Singleton
public class UserLists {

  private final UserLoader loader;

  UserLists(UserLoader loader) {
    this.loader = loader;
  }

  /** The connection in the window, its users filled with whatever the query selects of them. */
  public Uni<UserConnection> connection(Window window, Context context, PageSource<User> pages) {
    return Slices.filled(window, User::userId, pages, loader::fill, context)
        .map(UserConnection::of);
  }
}
