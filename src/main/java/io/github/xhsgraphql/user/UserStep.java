package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Step;

/** One series' endpoint for a user's profile. */
public interface UserStep extends Step<UserRequest, User> {}
