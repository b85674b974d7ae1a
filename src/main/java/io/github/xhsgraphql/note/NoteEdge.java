package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a {@link NoteConnection}: a note and its cursor. */
@Description("A note in a list, and its cursor.")
public record NoteEdge(
    @Description("The cursor, for the argument `after`.") @NonNull String cursor,
    @Description("The note.") @NonNull Note node) {}
