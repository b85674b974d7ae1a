package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ParsedLink;
import io.github.xhsgraphql.sharelink.ParsedLink.NoteLink;
import io.github.xhsgraphql.sharelink.ParsedLink.ShortLink;
import io.github.xhsgraphql.sharelink.ShareLinkParser;
import io.github.xhsgraphql.upstream.CallContext;
import io.github.xhsgraphql.upstream.Tokens;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The query for one note. */
@GraphQLApi
public class NoteQueries {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=+/-]{1,200}");

  private final NoteLoader loader;
  private final Tokens tokens;

  NoteQueries(NoteLoader loader, Tokens tokens) {
    this.loader = loader;
    this.tokens = tokens;
  }

  /** A note is asked for upstream only if a field of its own is selected. */
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
    Selection selected = Selection.of(context);
    CallContext calls = RequestState.calls(context);
    if (noteId != null) {
      return byId(Ids.required("noteId", noteId), kind, xsecToken, selected, calls);
    }
    if (shareLink == null) {
      throw ApiException.badInput("noteId", "Give a `noteId` or a `shareLink`.");
    }
    ParsedLink link = ShareLinkParser.parse(shareLink).orElseThrow(NoteQueries::notALink);
    if (link instanceof NoteLink note) {
      String token = xsecToken != null ? xsecToken : note.xsecToken();
      return byId(note.noteId(), kind, token, selected, calls);
    }
    if (link instanceof ShortLink unopened) {
      return loader.byShareText(unopened.url(), selected, calls);
    }
    throw ApiException.badInput("shareLink", "`shareLink` leads to a user, not to a note.");
  }

  private Uni<Note> byId(
      String noteId,
      @Nullable NoteKind kind,
      @Nullable String token,
      Selection selected,
      CallContext calls) {
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw ApiException.badInput("xsecToken", "`xsecToken` is not an xsec_token.");
    }
    tokens.seen(noteId, token);
    return loader.fill(Note.stub(noteId, kind), selected, calls);
  }

  private static ApiException notALink() {
    return ApiException.badInput(
        "shareLink", "`shareLink` holds no link to a note on xiaohongshu.com or xhslink.com.");
  }
}
