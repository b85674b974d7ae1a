package io.github.xhsgraphql.search;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.user.User;

/** TikHub's search operations. */
public final class SearchOperations {

  /** Searches for notes. */
  public static final Operation<SearchNotesRequest, Page<Note>> SEARCH_NOTES =
      Operation.ofPages("searchNotes", "note search", Kind.SEARCH, Note.class);

  /** Searches for users. App V1 can't do this. */
  public static final Operation<SearchUsersRequest, Page<User>> SEARCH_USERS =
      Operation.ofPages("searchUsers", "user search", Kind.SEARCH, User.class);

  private SearchOperations() {}
}
