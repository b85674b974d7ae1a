package io.github.xhsgraphql.sharelink;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What a share link points to. The note and the user themselves are served by their own packages.
 *
 * @param noteId 24 hex digits; null where it points to a user
 * @param userId 24 hex digits; null where it points to a note
 * @param xsecToken what the link carries or upstream told with it; null if neither did
 * @param openedAs the short link under which the note or user has been loaded; null where nothing
 *     has been
 */
public record ShareLink(
    @NonNull ShareLinkKind kind,
    @Nullable String noteId,
    @Nullable String userId,
    @Nullable String xsecToken,
    @Ignore @Nullable String openedAs) {

  /** A link to a note. */
  public static ShareLink toNote(
      String noteId, @Nullable String xsecToken, @Nullable String openedAs) {
    return new ShareLink(ShareLinkKind.NOTE, noteId, null, xsecToken, openedAs);
  }

  /** A link to a user. */
  public static ShareLink toUser(
      String userId, @Nullable String xsecToken, @Nullable String openedAs) {
    return new ShareLink(ShareLinkKind.USER, null, userId, xsecToken, openedAs);
  }
}
