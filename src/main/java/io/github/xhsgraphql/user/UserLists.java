package io.github.xhsgraphql.user;

import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.relay.PageSource;
import io.github.xhsgraphql.relay.Pager;
import io.github.xhsgraphql.relay.Slice;
import io.github.xhsgraphql.relay.Window;
import io.github.xhsgraphql.upstream.CallContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** What lists of users have in common: slicing, and loading what the list lacks. */
@Singleton
public class UserLists {

  private final UserLoader loader;

  UserLists(UserLoader loader) {
    this.loader = loader;
  }

  /** The connection in the window, its users filled with whatever the query selects of them. */
  public Uni<UserConnection> connection(Window window, Context context, PageSource<User> pages) {
    CallContext calls = RequestState.calls(context);
    Consumer<Throwable> interruptions = RequestState.of(context).interruptions(context);
    Selection selected = Selection.of(context).nodes();
    return Pager.slice(window, User::userId, pages)
        .flatMap(slice -> fill(slice, selected, calls))
        .invoke(slice -> slice.ifInterrupted(interruptions))
        .map(UserConnection::of);
  }

  private Uni<Slice<User>> fill(Slice<User> slice, Selection selected, CallContext calls) {
    List<Uni<User>> filled =
        slice.nodes().stream().map(user -> loader.fill(user, selected, calls)).toList();
    return filled.isEmpty()
        ? Uni.createFrom().item(slice)
        : Uni.join().all(filled).andFailFast().map(slice::withNodes);
  }
}
