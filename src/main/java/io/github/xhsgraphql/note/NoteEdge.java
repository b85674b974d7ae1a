package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a {@link NoteConnection}: a note and its cursor. */
public record NoteEdge(@NonNull String cursor, @NonNull Note node) {}
