package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code ShareLink.note}, the note that a share link points to. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class NoteLinks {

  private final NoteLoader loader;

  NoteLinks(NoteLoader loader) {
    this.loader = loader;
  }

  /** Returns null if the link points to a user. */
  @Description("The note. Null if the link points to a user.")
  @Cost(byId = true)
  public Uni<@Nullable Note> note(@Source ShareLink link, Context context) {
    return link.noteId() == null
        ? Uni.createFrom().nullItem()
        : loader
            .byLink(link, null, Selection.of(context), RequestState.calls(context))
            .map(note -> note);
  }
}
