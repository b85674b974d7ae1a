package io.github.xhsgraphql.sharelink;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.smallrye.mutiny.Uni;

/** One kind of thing that a short link may lead to, and how TikHub is asked for it. */
public interface ShortLinkTarget {

  ShareLinkKind kind();

  /**
   * What the link leads to, if it is of this kind.
   *
   * @param url a short link as {@link ShareLinkParser} gives it
   * @param wanted what of it the query wants: where the ID is enough, the cheapest way to it is
   *     taken
   * @return a failure with {@link ChainFailure}, NOT_FOUND where the link leads to no such thing
   */
  Uni<ShareLink> open(String url, Wanted wanted, CallContext context);

  /** What a query wants to know of a link. */
  enum Wanted {
    /** IDs and token. */
    IDS,
    /** The note or user itself. */
    OBJECT
  }
}
