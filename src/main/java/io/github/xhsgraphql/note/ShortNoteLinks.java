package io.github.xhsgraphql.note;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.github.xhsgraphql.sharelink.ShareLinkKind;
import io.github.xhsgraphql.sharelink.ShortLinkTarget;
import io.github.xhsgraphql.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Short links to notes: the endpoint for notes takes them as they are, and tells the whole note.
 */
@Singleton
class ShortNoteLinks implements ShortLinkTarget {

  private final ImageNoteChain notes;
  private final Tokens tokens;

  ShortNoteLinks(ImageNoteChain notes, Tokens tokens) {
    this.notes = notes;
    this.tokens = tokens;
  }

  @Override
  public ShareLinkKind kind() {
    return ShareLinkKind.NOTE;
  }

  @Override
  public Uni<ShareLink> open(String url, Wanted wanted, CallContext context) {
    return notes
        .serve(NoteRequest.byShareText(url), context)
        .map(served -> served.value().noteId())
        .map(noteId -> ShareLink.toNote(noteId, tokens.of(noteId).orElse(null), url));
  }
}
