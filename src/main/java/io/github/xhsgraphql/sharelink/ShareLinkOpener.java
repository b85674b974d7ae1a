package io.github.xhsgraphql.sharelink;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.sharelink.ParsedLink.NoteLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ParsedLink.UserLink;
import io.github.xhsgraphql.sharelink.ShortLinkTarget.Wanted;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.token.TokenCache;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/**
 * Determines what a share link points to. A long link costs no call. For a short link, it asks
 * TikHub for the likelier kind first, and for the other kind only if the link isn't of the first.
 * The gateway itself never opens a link.
 */
@Singleton
public class ShareLinkOpener {

  private final List<ShortLinkTarget> targets;
  private final TokenCache tokens;

  ShareLinkOpener(@All List<ShortLinkTarget> targets, TokenCache tokens) {
    this.targets = targets;
    this.tokens = tokens;
  }

  /**
   * Determines what the link in a text points to. If a link to a note has a token, remembers the
   * token.
   *
   * @param argument the name of the GraphQL argument with the text, for error messages
   * @param likelier the kind to ask for first if the link is short
   * @throws ApiException BAD_USER_INPUT if the text contains no link of Xiaohongshu's
   */
  public Uni<ShareLink> open(
      String argument, String text, ShareLinkKind likelier, Wanted wanted, CallContext context) {
    ParsedLink link = ShareLinkParser.parse(text).orElseThrow(() -> notALink(argument));
    if (link instanceof NoteLink note) {
      tokens.seen(note.noteId(), note.xsecToken());
      return Uni.createFrom().item(ShareLink.toNote(note.noteId(), note.xsecToken(), null));
    }
    if (link instanceof UserLink user) {
      return Uni.createFrom().item(ShareLink.toUser(user.userId(), user.xsecToken(), null));
    }
    return open(((ShortLink) link).url(), likelierFirst(likelier), wanted, context);
  }

  /**
   * Determines what the link points to, and requires it to be of one kind.
   *
   * @return a failure with {@link ApiException} BAD_USER_INPUT if it is of the other kind
   */
  public Uni<ShareLink> openAs(
      ShareLinkKind kind, String argument, String text, CallContext context) {
    return open(argument, text, kind, Wanted.OBJECT, context)
        .invoke(
            link -> {
              if (link.kind() != kind) {
                throw otherKind(argument, link.kind());
              }
            });
  }

  private List<ShortLinkTarget> likelierFirst(ShareLinkKind likelier) {
    return targets.stream()
        .sorted(Comparator.comparing(target -> target.kind() != likelier))
        .toList();
  }

  private static Uni<ShareLink> open(
      String url, List<ShortLinkTarget> left, Wanted wanted, CallContext context) {
    Uni<ShareLink> opened = left.get(0).open(url, wanted, context);
    return left.size() == 1
        ? opened
        : opened
            .onFailure(ShareLinkOpener::isNotOfThatKind)
            .recoverWithUni(() -> open(url, left.subList(1, left.size()), wanted, context));
  }

  private static boolean isNotOfThatKind(Throwable failure) {
    return failure instanceof ChainFailure chain && chain.reason() == ChainFailure.Reason.NOT_FOUND;
  }

  private static ApiException notALink(String argument) {
    return ApiException.badInput(
        argument,
        "`"
            + argument
            + "` contains no Xiaohongshu link to a note or a user. Paste the link, or the whole"
            + " text that the app copies.");
  }

  private static ApiException otherKind(String argument, ShareLinkKind kind) {
    return ApiException.badInput(
        argument,
        kind == ShareLinkKind.USER
            ? "`" + argument + "` leads to a user, not to a note. Use the query `user`."
            : "`" + argument + "` leads to a note, not to a user. Use the query `note`.");
  }
}
