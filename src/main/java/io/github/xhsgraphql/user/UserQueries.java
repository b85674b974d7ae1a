package io.github.xhsgraphql.user;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.XhsIdArgument;
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
  @Description(
      "One user, identified by `userId` or by `shareLink`. If both are given, `userId` takes"
          + " precedence. If neither is given, the query fails with the error code BAD_USER_INPUT.")
  @Query
  @Cost(byId = true, fetchedBy = "shareLink")
  public Uni<@Nullable User> user(
      @Description("Xiaohongshu's ID of the user: 24 hex digits.") @Name("userId")
          @Nullable String userId,
      @Description(
              "A link to the profile, short or long, or the whole text that the app copies when a"
                  + " user shares the profile.")
          @Name("shareLink")
          @Nullable String shareLink,
      Context context) {
    CallContext calls = RequestState.calls(context);
    if (userId != null) {
      return loader.fill(
          User.stub(XhsIdArgument.required("userId", userId)),
          Selection.ofIdentified(context),
          calls);
    }
    if (shareLink == null) {
      throw ApiException.badInput("userId", "Provide `userId` or `shareLink`.");
    }
    Selection selected = Selection.of(context);
    return opener
        .openAs(ShareLinkKind.USER, "shareLink", shareLink, calls)
        .flatMap(link -> loader.byLink(link, selected, calls));
  }
}
