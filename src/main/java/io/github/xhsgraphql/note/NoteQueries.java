package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.request.Ids;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ShareLinkKind;
import io.github.xhsgraphql.sharelink.ShareLinkOpener;
import io.github.xhsgraphql.token.Tokens;
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
  private final Tokens tokens;

  NoteQueries(NoteLoader loader, ShareLinkOpener opener, Tokens tokens) {
    this.loader = loader;
    this.opener = opener;
    this.tokens = tokens;
  }

  /** Calls upstream only to open a short link or to load a field that needs the note. */
  @Query
  @Cost(byId = true, fetchedBy = "shareLink")
  @Description(
      "One note, by exactly one of noteId (24 hex digits) or shareLink (a share link, or the whole"
          + " share text copied from the app). kind saves a call where the caller knows it;"
          + " xsecToken lets WEB_V3 serve as the last resort. If both noteId and shareLink are"
          + " given, noteId wins.")
  public Uni<@Nullable Note> note(
      @Name("noteId") @Nullable String noteId,
      @Name("shareLink") @Nullable String shareLink,
      @Name("kind") @Nullable NoteKind kind,
      @Name("xsecToken") @Nullable String xsecToken,
      Context context) {
    CallContext calls = RequestState.calls(context);
    if (noteId != null) {
      String id = Ids.required("noteId", noteId);
      tokens.seen(id, checked(xsecToken));
      return loader.fill(Note.stub(id, kind), Selection.ofIdentified(context), calls);
    }
    if (shareLink == null) {
      throw ApiException.badInput("noteId", "Give a `noteId` or a `shareLink`.");
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
