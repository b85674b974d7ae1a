package io.github.xhsgraphql.search;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.user.User;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked to search for users. */
@Singleton
public class SearchUsersChain extends FallbackChain<SearchUsersRequest, Page<User>> {

  SearchUsersChain(@All List<SearchUsersStep> steps, ChainParts parts) {
    super(Operation.SEARCH_USERS, steps, parts);
  }
}
