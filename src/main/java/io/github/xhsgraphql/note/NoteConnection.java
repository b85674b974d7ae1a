package io.github.xhsgraphql.note;

import io.github.xhsgraphql.relay.PageInfo;
import io.github.xhsgraphql.relay.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A Relay connection of notes. */
public record NoteConnection(
    @NonNull List<@NonNull NoteEdge> edges,
    @NonNull List<@NonNull Note> nodes,
    @NonNull PageInfo pageInfo) {

  static NoteConnection of(Slice<Note> slice) {
    return new NoteConnection(
        slice.edges().stream().map(edge -> new NoteEdge(edge.cursor(), edge.node())).toList(),
        slice.nodes(),
        slice.pageInfo());
  }
}
