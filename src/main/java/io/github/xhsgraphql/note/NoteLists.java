package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.relay.ChainPages;
import io.github.xhsgraphql.relay.Connections;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.relay.PageSource;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads connections of notes. It slices upstream's pages and loads the selected fields that the
 * list lacks.
 */
@Singleton
public class NoteLists {

  private final NoteLoader loader;
  private final FallbackChain chain;

  NoteLists(NoteLoader loader, FallbackChain chain) {
    this.loader = loader;
    this.chain = chain;
  }

  /**
   * Loads the slice that the arguments select from the list of one operation.
   *
   * @param request creates the request for the page at a position; null is the start of the list
   */
  public <R extends PageRequest> Uni<NoteConnection> connection(
      PageArguments arguments,
      Context context,
      Operation<R, Page<Note>> operation,
      Function<@Nullable Position, R> request) {
    return connection(
        arguments,
        context,
        new ChainPages<>(chain, operation, request, RequestState.calls(context)));
  }

  /** Loads the slice that the arguments select, with all selected fields of its notes. */
  public Uni<NoteConnection> connection(
      PageArguments arguments, Context context, PageSource<Note> pages) {
    return Connections.filled(arguments, Note::noteId, pages, loader::fill, context)
        .map(NoteConnection::of);
  }
}
