package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.token.TokenCache;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserLoader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves the fields of a note that need more than a value of its record. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class NoteResolver {

  private final UserLoader users;
  private final TokenCache tokens;

  NoteResolver(UserLoader users, TokenCache tokens) {
    this.users = users;
    this.tokens = tokens;
  }

  /** Returns the author. Loads the selected fields that the note doesn't give. */
  @Description("The user who posted the note.")
  public Uni<@Nullable User> author(@Source Note note, Context context) {
    User author = note.author();
    return author == null
        ? Uni.createFrom().nullItem()
        : users.fill(author, Selection.of(context), RequestState.calls(context));
  }

  /**
   * Returns an address with a token, or null if no token of the note is known. Never calls
   * upstream: a token is known only if an earlier answer, argument or link brought one.
   */
  @Description(
      "A URL that shows the note without a login. It contains an xsec_token. Null if the gateway"
          + " knows no token of the note. Selecting this field never causes an upstream call.")
  @Cost(callsById = 0)
  public Uni<@Nullable String> shareUrl(@Source Note note, Context context) {
    String token = tokens.of(note.noteId()).orElse(null);
    if (token == null) {
      // A token may arrive at any time, so this null holds only for the moment.
      RequestState.of(context).markUncacheable();
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom().item(shareUrl(note, token));
  }

  private static String shareUrl(Note note, String token) {
    return note.getUrl()
        + "?xsec_token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8)
        + "&xsec_source=pc_search";
  }
}
