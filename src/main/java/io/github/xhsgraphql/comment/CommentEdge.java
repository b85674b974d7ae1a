package io.github.xhsgraphql.comment;

import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a {@link CommentConnection}: a comment and its cursor. */
public record CommentEdge(@NonNull String cursor, @NonNull Comment node) {}
