package io.github.xhsgraphql.search;

import io.github.xhsgraphql.upstream.ChainParts;
import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.Operation;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.user.User;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked to search for users. */
@Singleton
public class SearchUsersChain extends FallbackChain<SearchUsersAsk, Page<User>> {

  SearchUsersChain(@All List<SearchUsersStep> steps, ChainParts parts) {
    super(Operation.SEARCH_USERS, steps, parts);
  }
}
