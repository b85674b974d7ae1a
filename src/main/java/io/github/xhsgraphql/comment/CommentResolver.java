package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteLoader;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserLoader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves the note and the author that a comment leads to. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class CommentResolver {

  private final NoteLoader notes;
  private final UserLoader users;

  CommentResolver(NoteLoader notes, UserLoader users) {
    this.notes = notes;
    this.users = users;
  }

  /** Returns the note that the comment is on. Loads the note only if a selected field needs it. */
  @Description("The note that the comment is on.")
  @Cost(byId = true, shared = true)
  public Uni<Note> note(@Source Comment comment, Context context) {
    return notes.fill(
        Note.stub(comment.noteId(), null), Selection.of(context), RequestState.calls(context));
  }

  /** Returns the author as a user, or null if upstream masks the user's ID. */
  @Description(
      "The author as a user. Null if upstream masks the user's ID. Selecting this field then costs"
          + " no upstream call.")
  public Uni<@Nullable User> user(@Source CommentAuthor author, Context context) {
    User user = author.user();
    return user == null
        ? Uni.createFrom().nullItem()
        : users.fill(user, Selection.of(context), RequestState.calls(context));
  }
}
