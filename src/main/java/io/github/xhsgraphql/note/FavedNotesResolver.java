package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.relay.ChainPages;
import io.github.xhsgraphql.relay.CursorScope;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserLoader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code User.favedNotes}: the notes that a user faved, latest faved first. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class FavedNotesResolver {

  private final FallbackChain chain;
  private final NoteLists lists;
  private final UserLoader users;

  FavedNotesResolver(FallbackChain chain, NoteLists lists, UserLoader users) {
    this.chain = chain;
    this.lists = lists;
    this.users = users;
  }

  /** Calls upstream unless the user is known to hide the faved notes. */
  @Description(
      "The notes that the user saved as favorites, latest favorite first. Only APP_V2 provides"
          + " them. Fails with the error code PRIVATE if the user hides them.")
  @Cost(calls = 1, sizedBy = "first", pageSize = 20)
  public Uni<NoteConnection> favedNotes(
      @Source User user,
      @Description(PageArguments.FIRST) @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    String userId = user.userId();
    PageArguments arguments = PageArguments.of(CursorScope.of("favedNotes", userId), first, after);
    CallContext calls = RequestState.calls(context);
    var pages =
        new ChainPages<>(
            chain, NoteOperations.FAVED_NOTES, at -> new FavedNotesRequest(userId, at), calls);
    return lists.connection(arguments, context, new FavedNotesPages(pages, user, users, calls));
  }
}
