package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.NonNull;

/** A user's place in a list. */
public record UserEdge(@NonNull String cursor, @NonNull User node) {}
