package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.relay.PageSource;
import io.github.xhsgraphql.relay.Pager;
import io.github.xhsgraphql.relay.Slice;
import io.github.xhsgraphql.relay.Window;
import io.github.xhsgraphql.upstream.CallContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What all lists of notes have in common: slicing, and loading what the list lacks. */
@Singleton
public class NoteLists {

  private final NoteLoader loader;

  NoteLists(NoteLoader loader) {
    this.loader = loader;
  }

  /** The connection in the window, its notes filled with whatever the query selects of them. */
  public Uni<NoteConnection> connection(Window window, Context context, PageSource<Note> pages) {
    CallContext calls = RequestState.calls(context);
    Consumer<Throwable> interruptions = RequestState.of(context).interruptions(context);
    Selection selected = Selection.of(context).nodes();
    return Pager.slice(window, Note::noteId, pages)
        .flatMap(slice -> fill(slice, selected, calls))
        .invoke(slice -> slice.ifInterrupted(interruptions))
        .map(NoteConnection::of);
  }

  private Uni<Slice<Note>> fill(Slice<Note> slice, Selection selected, CallContext calls) {
    return loader.fillAll(slice.nodes(), selected, calls).map(slice::withNodes);
  }
}
