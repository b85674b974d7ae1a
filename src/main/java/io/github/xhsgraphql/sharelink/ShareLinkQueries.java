package io.github.xhsgraphql.sharelink;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ShortLinkTarget.Wanted;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.shareLink}. */
@GraphQLApi
public class ShareLinkQueries {

  private final ShareLinkOpener opener;

  ShareLinkQueries(ShareLinkOpener opener) {
    this.opener = opener;
  }

  /**
   * Determines what the link points to. A short link costs the call that opens it. An object that
   * this call loads isn't loaded again.
   */
  @Description(
      "The note or user that a share link points to. A long link costs no upstream call. A short"
          + " link costs one or two.")
  @Query
  @Cost(calls = 2)
  public Uni<@Nullable ShareLink> shareLink(
      @Description("The share link, or the whole text that the app copies.") @Name("link") @NonNull
          String link,
      Context context) {
    // Includes deferred fields, because they can use what opening the link loads.
    Selection selected = Selection.withDeferred(context);
    boolean wantsUser = selected.has("user");
    boolean wantsToken = selected.has("xsecToken");
    ShareLinkKind asked =
        wantsUser && !selected.has("note") ? ShareLinkKind.USER : ShareLinkKind.NOTE;
    return opener.open(
        "link",
        link,
        ShareLinkHints.in(link).orElse(asked),
        // Only the endpoint for IDs returns a user's token.
        wantsUser && !wantsToken ? Wanted.OBJECT : Wanted.IDS,
        RequestState.calls(context));
  }
}
