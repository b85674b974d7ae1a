package io.github.xhsgraphql.note;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.relay.CursorScope;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.user.User;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code User.postedNotes}, the notes that a user posted. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class PostedNotesResolver {

  private final NoteLists lists;

  PostedNotesResolver(NoteLists lists) {
    this.lists = lists;
  }

  /**
   * Returns the pinned notes first, then the others from newest to oldest, as Xiaohongshu shows
   * them.
   */
  @Description(
      "The notes that the user posted: first the pinned notes, then the others from newest to"
          + " oldest.")
  @Cost(calls = 1, sizedBy = "first", pageSize = 20)
  public Uni<NoteConnection> postedNotes(
      @Source User user,
      @Description(PageArguments.FIRST) @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    String userId = user.userId();
    PageArguments arguments = PageArguments.of(CursorScope.of("postedNotes", userId), first, after);
    return lists.connection(
        arguments, context, NoteOperations.POSTED_NOTES, at -> new PostedNotesRequest(userId, at));
  }
}
