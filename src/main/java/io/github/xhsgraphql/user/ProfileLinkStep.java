package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Step;

/** One series' way from a profile link to the user's ID. */
public interface ProfileLinkStep extends Step<ProfileLinkRequest, ProfileLink> {}
