package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.github.xhsgraphql.sharelink.ShareLinkKind;
import io.github.xhsgraphql.sharelink.ShortLinkTarget;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Opens short links to profiles. One endpoint returns only the user's ID and token. Another
 * endpoint accepts a link in place of an ID and returns the whole profile.
 */
@Singleton
class ShortUserLinks implements ShortLinkTarget {

  private final FallbackChain chain;
  private final UserLoader users;

  ShortUserLinks(FallbackChain chain, UserLoader users) {
    this.chain = chain;
    this.users = users;
  }

  @Override
  public ShareLinkKind kind() {
    return ShareLinkKind.USER;
  }

  @Override
  public Uni<ShareLink> open(String url, Wanted wanted, CallContext context) {
    return wanted == Wanted.OBJECT
        ? byProfile(url, context)
        : chain
            .serve(UserOperations.PROFILE_LINK, new ProfileLinkRequest(url), context)
            .map(served -> served.value())
            .map(link -> ShareLink.toUser(link.userId(), link.xsecToken(), null))
            // Only one series has this operation. Its failure may mean that the link leads to no
            // profile.
            .onFailure(ChainFailure::isOfSeries)
            .recoverWithUni(() -> byProfile(url, context));
  }

  private Uni<ShareLink> byProfile(String url, CallContext context) {
    return users.byShareText(url, context).map(user -> ShareLink.toUser(user.userId(), null, url));
  }
}
