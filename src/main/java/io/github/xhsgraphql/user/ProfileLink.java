package io.github.xhsgraphql.user;

import org.jspecify.annotations.Nullable;

/**
 * Where a profile link leads.
 *
 * @param userId 24 hex digits
 * @param xsecToken opens the user's page, no note; null where upstream tells none
 */
public record ProfileLink(String userId, @Nullable String xsecToken) {}
