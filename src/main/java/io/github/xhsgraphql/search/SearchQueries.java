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

  private static final int DEFAULT_FIRST = 20;

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
  @Query
  @Cost(calls = 1, sizedBy = "first", pageSize = 20)
  @Description(
      "Notes found by a keyword of 1 to 100 characters. Ads, AI cards and suggestions are left"
          + " out.")
  public Uni<NoteConnection> searchNotes(
      @NonNull @Name("keyword") String keyword,
      @Name("filter") @Nullable NoteSearchFilter filter,
      @DefaultValue("GENERAL") @Name("sort") @Nullable NoteSearchSort sort,
      @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Name("after") @Nullable String after,
      Context context) {
    SearchNotesRequest request = SearchNotesRequest.of(Keyword.required(keyword), filter, sort);
    CursorScope list = new CursorScope("searchNotes", request.arguments());
    PageArguments arguments = PageArguments.of(list, first, DEFAULT_FIRST, after);
    return notes.connection(arguments, context, SearchOperations.SEARCH_NOTES, request::at);
  }

  @Query
  @Cost(calls = 1, sizedBy = "first", pageSize = 20)
  @Description(
      "Users found by a keyword of 1 to 100 characters. Only APP_V2 and WEB_V3 search for users.")
  public Uni<UserConnection> searchUsers(
      @NonNull @Name("keyword") String keyword,
      @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Name("after") @Nullable String after,
      Context context) {
    String sought = Keyword.required(keyword);
    PageArguments arguments =
        PageArguments.of(CursorScope.of("searchUsers", sought), first, DEFAULT_FIRST, after);
    return users.connection(
        arguments,
        context,
        SearchOperations.SEARCH_USERS,
        at -> new SearchUsersRequest(sought, at));
  }
}
