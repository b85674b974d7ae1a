package io.github.xhsgraphql.search;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of found users.
 *
 * @param at the position of the page; null for the first page
 */
public record SearchUsersRequest(String keyword, @Override @Nullable Position at)
    implements PageRequest {

  @Override
  public SearchUsersRequest at(@Nullable Position position) {
    return new SearchUsersRequest(keyword, position);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.SEARCH, keyword);
  }
}
