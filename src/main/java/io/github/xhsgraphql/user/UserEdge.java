package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a {@link UserConnection}: a user and its cursor. */
@Description("A user in a list, and its cursor.")
public record UserEdge(
    @Description("The cursor, for the argument `after`.") @NonNull String cursor,
    @Description("The user.") @NonNull User node) {}
