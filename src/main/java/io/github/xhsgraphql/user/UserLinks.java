package io.github.xhsgraphql.user;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code ShareLink.user}, the user that a share link points to. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class UserLinks {

  private final UserLoader loader;

  UserLinks(UserLoader loader) {
    this.loader = loader;
  }

  /** Returns null if the link points to a note. */
  @Description("The user. Null if the link points to a note.")
  @Cost(byId = true)
  public Uni<@Nullable User> user(@Source ShareLink link, Context context) {
    return link.userId() == null
        ? Uni.createFrom().nullItem()
        : loader.byLink(link, Selection.of(context), RequestState.calls(context)).map(user -> user);
  }
}
