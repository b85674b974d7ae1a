package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The endpoint that image and video notes have in common.
 *
 * <p>NOT_FOUND may also mean that the token has expired: Xiaohongshu says "can't be viewed" to both
 * (upstream/notes-users-topics.md §1.4).
 */
@Singleton
class WebV3NoteDetail {

  private final WebV3Api api;
  private final UpstreamCaller caller;
  private final NoteTokens tokens;

  WebV3NoteDetail(@RestClient WebV3Api api, UpstreamCaller caller, NoteTokens tokens) {
    this.api = api;
    this.caller = caller;
    this.tokens = tokens;
  }

  /** Looks for the note's token with other instances. */
  Uni<Void> prepare(NoteRequest request) {
    return tokens.fetch(request.noteId());
  }

  Optional<String> refusal(NoteRequest request) {
    return request.noteId() == null
        ? Optional.of(NoteTokens.NO_SHORT_LINKS)
        : tokens.refusal(request.noteId());
  }

  Uni<Outcome<Note>> call(
      String operation,
      NoteRequest request,
      CallContext context,
      BiFunction<String, Json, Outcome<Note>> reader) {
    String noteId = Objects.requireNonNull(request.noteId(), NoteTokens.NO_SHORT_LINKS);
    return caller.call(
        Series.WEB_V3,
        operation,
        context,
        () -> api.noteDetail(noteId, tokens.of(noteId)),
        envelope -> reader.apply(noteId, envelope.payload()));
  }
}
