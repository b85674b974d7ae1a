package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.relay.CursorScope;
import io.github.xhsgraphql.relay.PageArguments;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Note.comments}, the comments on a note. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class CommentsResolver {

  private final CommentLists lists;

  CommentsResolver(CommentLists lists) {
    this.lists = lists;
  }

  /** Returns the top-level comments, without replies. */
  @Description("The top-level comments on the note.")
  @Cost(calls = 1, sizedBy = "first", pageSize = 10)
  public Uni<CommentConnection> comments(
      @Source Note note,
      @Description("The order of the comments.") @DefaultValue("DEFAULT") @Name("sort")
          @Nullable CommentSort sort,
      @Description(PageArguments.FIRST) @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    String noteId = note.noteId();
    CommentSort order = sort == null ? CommentSort.DEFAULT : sort;
    PageArguments arguments =
        PageArguments.of(CursorScope.of("comments", noteId, order.name()), first, after);
    return lists.connection(
        arguments,
        context,
        CommentOperations.COMMENTS,
        at -> new CommentsRequest(noteId, order, at));
  }
}
