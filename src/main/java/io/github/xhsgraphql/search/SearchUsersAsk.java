package io.github.xhsgraphql.search;

import io.github.xhsgraphql.fallback.PagedAsk;
import io.github.xhsgraphql.tikhub.Position;
import org.jspecify.annotations.Nullable;

/** Asks for a page of found users; {@code at} is null for the first page. */
public record SearchUsersAsk(String keyword, @Override @Nullable Position at) implements PagedAsk {

  @Override
  public SearchUsersAsk at(@Nullable Position position) {
    return new SearchUsersAsk(keyword, position);
  }
}
