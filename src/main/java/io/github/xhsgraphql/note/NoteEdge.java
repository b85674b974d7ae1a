package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.NonNull;

/** A note's place in a list. */
public record NoteEdge(@NonNull String cursor, @NonNull Note node) {}
