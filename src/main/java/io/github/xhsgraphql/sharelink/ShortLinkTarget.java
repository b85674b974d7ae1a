package io.github.xhsgraphql.sharelink;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.smallrye.mutiny.Uni;

/** Opens short links of one kind by calling TikHub. */
public interface ShortLinkTarget {

  ShareLinkKind kind();

  /**
   * Opens a link if it is of this kind.
   *
   * @param url a short link as {@link ShareLinkParser} returns it
   * @param wanted what the query needs. If it needs only IDs, the target makes the cheapest call
   *     that returns them.
   * @return the opened link, or a failure with {@link ChainFailure}; its reason is NOT_FOUND if the
   *     link doesn't lead to an object of this kind
   */
  Uni<ShareLink> open(String url, Wanted wanted, CallContext context);

  /** The information that a query needs from a link. */
  enum Wanted {
    /** Only IDs and the token. */
    IDS,
    /** The note or user itself, not only its ID. */
    OBJECT
  }
}
