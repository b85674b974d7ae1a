package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a {@link UserConnection}: a user and its cursor. */
public record UserEdge(@NonNull String cursor, @NonNull User node) {}
