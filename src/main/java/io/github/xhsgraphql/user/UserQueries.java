package io.github.xhsgraphql.user;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.request.Ids;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ShareLinkKind;
import io.github.xhsgraphql.sharelink.ShareLinkOpener;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.user}. */
@GraphQLApi
public class UserQueries {

  private final UserLoader loader;
  private final ShareLinkOpener opener;

  UserQueries(UserLoader loader, ShareLinkOpener opener) {
    this.loader = loader;
    this.opener = opener;
  }

  /** Calls upstream only to open a short link or to load a field that needs the profile. */
  @Query
  @Cost(byId = true, fetchedBy = "shareLink")
  @Description(
      "One user, by userId (24 hex digits) or by a profile share link (long or short). userId"
          + " wins.")
  public Uni<@Nullable User> user(
      @Name("userId") @Nullable String userId,
      @Name("shareLink") @Nullable String shareLink,
      Context context) {
    CallContext calls = RequestState.calls(context);
    if (userId != null) {
      return loader.fill(
          User.stub(Ids.required("userId", userId)), Selection.ofIdentified(context), calls);
    }
    if (shareLink == null) {
      throw ApiException.badInput("userId", "Give a `userId` or a `shareLink`.");
    }
    Selection selected = Selection.of(context);
    return opener
        .openAs(ShareLinkKind.USER, "shareLink", shareLink, calls)
        .flatMap(link -> loader.byLink(link, selected, calls));
  }
}
