package io.github.xhsgraphql.comment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a {@link CommentConnection}: a comment and its cursor. */
@Description("A comment in a list, and its cursor.")
public record CommentEdge(
    @Description("The cursor, for the argument `after`.") @NonNull String cursor,
    @Description("The comment.") @NonNull Comment node) {}
