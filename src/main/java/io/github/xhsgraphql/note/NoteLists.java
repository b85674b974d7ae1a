package io.github.xhsgraphql.note;

import io.github.xhsgraphql.relay.PageSource;
import io.github.xhsgraphql.relay.Slices;
import io.github.xhsgraphql.relay.Window;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What all lists of notes have in common: slicing, and loading what the list lacks. */
@Singleton
public class NoteLists {

  private final NoteLoader loader;

  NoteLists(NoteLoader loader) {
    this.loader = loader;
  }

  /** The connection in the window, its notes filled with whatever the query selects of them. */
  public Uni<NoteConnection> connection(Window window, Context context, PageSource<Note> pages) {
    return Slices.filled(window, Note::noteId, pages, loader::fill, context)
        .map(NoteConnection::of);
  }
}
