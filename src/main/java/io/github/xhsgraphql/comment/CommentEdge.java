package io.github.xhsgraphql.comment;

import org.eclipse.microprofile.graphql.NonNull;

/** A comment's place in a list. */
public record CommentEdge(@NonNull String cursor, @NonNull Comment node) {}
