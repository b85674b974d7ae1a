package io.github.xhsgraphql.user;

import org.jspecify.annotations.Nullable;

/**
 * The user that a profile link leads to.
 *
 * @param userId 24 hex digits
 * @param xsecToken the token that opens the user's page, but no note; null if upstream gives none
 */
public record ProfileLink(String userId, @Nullable String xsecToken) {}
