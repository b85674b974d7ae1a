package io.github.xhsgraphql.search;

import io.github.xhsgraphql.fallback.PagedStep;
import io.github.xhsgraphql.user.User;

/** One series' search for users. */
public interface SearchUsersStep extends PagedStep<SearchUsersRequest, User> {}
