package io.github.xhsgraphql.note;

import io.github.xhsgraphql.relay.PageInfo;
import io.github.xhsgraphql.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A Relay connection of notes. */
@Description("One page of a list of notes, as a Relay connection.")
public record NoteConnection(
    @Description("The notes with their cursors.") @NonNull List<@NonNull NoteEdge> edges,
    @Description("The notes without their cursors.") @NonNull List<@NonNull Note> nodes,
    @Description("Information about this page.") @NonNull PageInfo pageInfo) {

  static NoteConnection of(Slice<Note> slice) {
    return new NoteConnection(
        slice.edges().stream().map(edge -> new NoteEdge(edge.cursor(), edge.node())).toList(),
        slice.nodes(),
        slice.pageInfo());
  }
}
