package io.github.xhsgraphql.sharelink;

import org.jspecify.annotations.Nullable;

/** What a share link points to, as far as it tells by itself. */
sealed interface ParsedLink {

  /**
   * A note.
   *
   * @param xsecToken the token that opens the note; null where the link carries none
   */
  record NoteLink(String noteId, @Nullable String xsecToken) implements ParsedLink {}

  /**
   * A user.
   *
   * @param xsecToken opens the user's page; no note's token
   */
  record UserLink(String userId, @Nullable String xsecToken) implements ParsedLink {}

  /**
   * A short link, which only TikHub can open.
   *
   * @param url scheme, host and path, nothing else
   */
  record ShortLink(String url) implements ParsedLink {}
}
