package io.github.xhsgraphql.search;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.note.NoteConnection;
import io.github.xhsgraphql.note.NoteLists;
import io.github.xhsgraphql.relay.CursorScope;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.user.UserConnection;
import io.github.xhsgraphql.user.UserLists;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.searchNotes} and {@code Query.searchUsers}. */
@GraphQLApi
public class SearchQueries {

  private final NoteLists notes;
  private final UserLists users;

  SearchQueries(NoteLists notes, UserLists users) {
    this.notes = notes;
    this.users = users;
  }

  /**
   * Returns only notes. Other items that Xiaohongshu mixes in, such as ads and suggestions, are
   * left out.
   */
  @Description("Searches for notes. The results contain no ads, AI cards or suggestions.")
  @Query
  @Cost(calls = 1, sizedBy = "first", pageSize = 20)
  public Uni<NoteConnection> searchNotes(
      @Description("The search term: 1 to 100 characters.") @NonNull @Name("keyword")
          String keyword,
      @Description("The filter. If omitted, the search returns notes of any kind and age.")
          @Name("filter")
          @Nullable NoteSearchFilter filter,
      @Description("The order of the results.") @DefaultValue("GENERAL") @Name("sort")
          @Nullable NoteSearchSort sort,
      @Description(PageArguments.FIRST) @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    SearchNotesRequest request = SearchNotesRequest.of(Keyword.required(keyword), filter, sort);
    CursorScope list = new CursorScope("searchNotes", request.arguments());
    PageArguments arguments = PageArguments.of(list, first, after);
    return notes.connection(arguments, context, SearchOperations.SEARCH_NOTES, request::at);
  }

  @Description("Searches for users. Only APP_V2 and WEB_V3 can search for users.")
  @Query
  @Cost(calls = 1, sizedBy = "first", pageSize = 20)
  public Uni<UserConnection> searchUsers(
      @Description("The search term: 1 to 100 characters.") @NonNull @Name("keyword")
          String keyword,
      @Description(PageArguments.FIRST) @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    String sought = Keyword.required(keyword);
    PageArguments arguments = PageArguments.of(CursorScope.of("searchUsers", sought), first, after);
    return users.connection(
        arguments,
        context,
        SearchOperations.SEARCH_USERS,
        at -> new SearchUsersRequest(sought, at));
  }
}
