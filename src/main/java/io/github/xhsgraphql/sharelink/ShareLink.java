package io.github.xhsgraphql.sharelink;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The target of a share link. The packages {@code note} and {@code user} resolve its fields {@code
 * note} and {@code user}.
 *
 * @param noteId 24 hex digits; null if the link points to a user
 * @param userId 24 hex digits; null if the link points to a note
 * @param xsecToken the token from the link, or from upstream's answer about the link; null if
 *     neither has one
 * @param openedAs the short link by which the note or user was loaded; null if nothing was loaded
 */
@Description("The object that a share link points to.")
public record ShareLink(
    @Description("Whether the link points to a note or a user.") @NonNull ShareLinkKind kind,
    @Description("Xiaohongshu's ID of the note: 24 hex digits. Null if the link points to a user.")
        @Nullable String noteId,
    @Description("Xiaohongshu's ID of the user: 24 hex digits. Null if the link points to a note.")
        @Nullable String userId,
    @Description(
            "The object's xsec_token, from the link or from upstream's response about a short link."
                + " Null if neither contains one.")
        @Nullable String xsecToken,
    @Ignore @Nullable String openedAs) {

  public static ShareLink toNote(
      String noteId, @Nullable String xsecToken, @Nullable String openedAs) {
    return new ShareLink(ShareLinkKind.NOTE, noteId, null, xsecToken, openedAs);
  }

  public static ShareLink toUser(
      String userId, @Nullable String xsecToken, @Nullable String openedAs) {
    return new ShareLink(ShareLinkKind.USER, null, userId, xsecToken, openedAs);
  }
}
