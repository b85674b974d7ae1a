package io.github.xhsgraphql.user;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ParsedLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ParsedLink.UserLink;
import io.github.xhsgraphql.sharelink.ShareLinkParser;
import io.github.xhsgraphql.upstream.CallContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The query for one user. */
@GraphQLApi
public class UserQueries {

  private final UserLoader loader;

  UserQueries(UserLoader loader) {
    this.loader = loader;
  }

  /** A user is asked for upstream only if a field of their own is selected. */
  @Query
  @Cost(byId = true, fetchedBy = "shareLink")
  @Description(
      "One user, by userId (24 hex digits) or by a profile share link (long or short). userId"
          + " wins.")
  public Uni<@Nullable User> user(
      @Name("userId") @Nullable String userId,
      @Name("shareLink") @Nullable String shareLink,
      Context context) {
    Selection selected = Selection.of(context);
    CallContext calls = RequestState.calls(context);
    if (userId != null) {
      return loader.fill(User.stub(Ids.required("userId", userId)), selected, calls);
    }
    if (shareLink == null) {
      throw ApiException.badInput("userId", "Give a `userId` or a `shareLink`.");
    }
    ParsedLink link = ShareLinkParser.parse(shareLink).orElseThrow(UserQueries::notALink);
    if (link instanceof UserLink user) {
      return loader.fill(User.stub(user.userId()), selected, calls);
    }
    if (link instanceof ShortLink unopened) {
      return loader.byShareText(unopened.url(), calls);
    }
    throw ApiException.badInput("shareLink", "`shareLink` leads to a note, not to a user.");
  }

  private static ApiException notALink() {
    return ApiException.badInput(
        "shareLink", "`shareLink` holds no link to a profile on xiaohongshu.com or xhslink.com.");
  }
}
