package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.XhsIdArgument;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ShareLinkKind;
import io.github.xhsgraphql.sharelink.ShareLinkOpener;
import io.github.xhsgraphql.token.TokenCache;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.note}. */
@GraphQLApi
public class NoteQueries {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=+/-]{1,200}");

  private final NoteLoader loader;
  private final ShareLinkOpener opener;
  private final TokenCache tokens;

  NoteQueries(NoteLoader loader, ShareLinkOpener opener, TokenCache tokens) {
    this.loader = loader;
    this.opener = opener;
    this.tokens = tokens;
  }

  /** Calls upstream only to open a short link or to load a field that needs the note. */
  @Description(
      "One note, identified by `noteId` or by `shareLink`. If both are given, `noteId` takes"
          + " precedence. If neither is given, the query fails with the error code BAD_USER_INPUT.")
  @Query
  @Cost(byId = true, fetchedBy = "shareLink")
  public Uni<@Nullable Note> note(
      @Description("Xiaohongshu's ID of the note: 24 hex digits.") @Name("noteId")
          @Nullable String noteId,
      @Description(
              "A link to the note, or the whole text that the app copies when a user shares the"
                  + " note.")
          @Name("shareLink")
          @Nullable String shareLink,
      @Description("The kind of the note, if you know it. It can save an upstream call.")
          @Name("kind")
          @Nullable NoteKind kind,
      @Description(
              "An xsec_token of the note, if you know one. WEB_V3 needs it to serve the note and"
                  + " its comments when the APP series fail.")
          @Name("xsecToken")
          @Nullable String xsecToken,
      Context context) {
    CallContext calls = RequestState.calls(context);
    if (noteId != null) {
      String id = XhsIdArgument.required("noteId", noteId);
      tokens.seen(id, checked(xsecToken));
      return loader.fill(Note.stub(id, kind), Selection.ofIdentified(context), calls);
    }
    if (shareLink == null) {
      throw ApiException.badInput("noteId", "Provide `noteId` or `shareLink`.");
    }
    Selection selected = Selection.of(context);
    String token = checked(xsecToken);
    return opener
        .openAs(ShareLinkKind.NOTE, "shareLink", shareLink, calls)
        .invoke(link -> tokens.seen(link.noteId(), token))
        .flatMap(link -> loader.byLink(link, kind, selected, calls));
  }

  private static @Nullable String checked(@Nullable String token) {
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw ApiException.badInput("xsecToken", "`xsecToken` is not an xsec_token.");
    }
    return token;
  }
}
