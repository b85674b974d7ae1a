package io.github.xhsgraphql.sharelink;

import org.jspecify.annotations.Nullable;

/** What a share link tells without being opened. */
public sealed interface ParsedLink {
  record NoteLink(String noteId, @Nullable String xsecToken) implements ParsedLink {}

  record UserLink(String userId, @Nullable String xsecToken) implements ParsedLink {}

  record ShortLink(String url) implements ParsedLink {}
}
