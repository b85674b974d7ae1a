package io.github.xhsgraphql.sharelink;

import org.jspecify.annotations.Nullable;

/** The target of a share link, as far as the link itself gives it. */
sealed interface ParsedLink {

  /**
   * A link to a note.
   *
   * @param xsecToken the token that opens the note; null if the link has none
   */
  record NoteLink(String noteId, @Nullable String xsecToken) implements ParsedLink {}

  /**
   * A link to a user.
   *
   * @param xsecToken the token that opens the user's page, but no note; null if the link has none
   */
  record UserLink(String userId, @Nullable String xsecToken) implements ParsedLink {}

  /**
   * A short link, which only TikHub can open.
   *
   * @param url only scheme, host and path
   */
  record ShortLink(String url) implements ParsedLink {}
}
