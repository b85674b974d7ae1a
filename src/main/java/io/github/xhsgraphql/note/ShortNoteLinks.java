package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.github.xhsgraphql.sharelink.ShareLinkKind;
import io.github.xhsgraphql.sharelink.ShortLinkTarget;
import io.github.xhsgraphql.token.TokenCache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Opens short links to notes. The note endpoint accepts a short link in place of an ID, and returns
 * the whole note.
 */
@Singleton
class ShortNoteLinks implements ShortLinkTarget {

  private final FallbackChain chain;
  private final TokenCache tokens;

  ShortNoteLinks(FallbackChain chain, TokenCache tokens) {
    this.chain = chain;
    this.tokens = tokens;
  }

  @Override
  public ShareLinkKind kind() {
    return ShareLinkKind.NOTE;
  }

  @Override
  public Uni<ShareLink> open(String url, Wanted wanted, CallContext context) {
    return chain
        .serve(NoteOperations.IMAGE_NOTE, NoteRequest.byShareText(url), context)
        .map(served -> served.value().noteId())
        .map(noteId -> ShareLink.toNote(noteId, tokens.of(noteId).orElse(null), url));
  }
}
