package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.tikhub.Series.WEB_V3;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The sources for notes in Web V3. One endpoint returns images and videos, including the video's
 * streams. It needs an xsec_token. Lists of a user's notes contain the token of each note.
 *
 * <p>NOT_FOUND for a note can also mean that its token has expired. Xiaohongshu reports "can't be
 * viewed" in both cases.
 */
@Singleton
class WebV3NoteSources implements Sources {

  /** The number of notes on a page: upstream's maximum, which costs the same as fewer. */
  private static final int NUM = 30;

  private final WebV3Api api;
  private final NoteTokens tokens;
  private final WebNoteReader reader;
  private final WebNoteListReader lists;

  WebV3NoteSources(
      @RestClient WebV3Api api, NoteTokens tokens, WebNoteReader reader, WebNoteListReader lists) {
    this.api = api;
    this.tokens = tokens;
    this.reader = reader;
    this.lists = lists;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(WEB_V3, NoteOperations.IMAGE_NOTE, this::imageNote)
            .preparing(request -> tokens.fetch(request.noteId()))
            .refusing(this::refusal),
        Source.of(WEB_V3, NoteOperations.VIDEO_NOTE, this::videoNote)
            .preparing(request -> tokens.fetch(request.noteId()))
            .refusing(this::refusal)
            .sameCallAs(NoteOperations.IMAGE_NOTE),
        Source.of(WEB_V3, NoteOperations.POSTED_NOTES, this::postedNotes)
            .resuming((lastId, elsewhere) -> WebPages.resumeAfter(lastId)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/imageNote")
  Uni<Outcome<Note>> imageNote(NoteRequest request, SourceCall call) {
    return detail(request, call);
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/videoNote")
  Uni<Outcome<Note>> videoNote(NoteRequest request, SourceCall call) {
    return detail(request, call);
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/postedNotes")
  Uni<Outcome<Page<Note>>> postedNotes(PostedNotesRequest request, SourceCall call) {
    return call.send(
        () -> api.userNotes(request.userId(), WebPages.cursor(request.at()), NUM),
        envelope -> lists.notes(envelope.payload()));
  }

  private Optional<String> refusal(NoteRequest request) {
    return request.noteId() == null
        ? Optional.of(NoteTokens.NO_SHORT_LINKS)
        : tokens.refusal(request.noteId());
  }

  /**
   * Fetches a note of either kind. If the caller guessed the wrong kind, the result also serves the
   * other operation without another call.
   */
  private Uni<Outcome<Note>> detail(NoteRequest request, SourceCall call) {
    String noteId = Objects.requireNonNull(request.noteId(), NoteTokens.NO_SHORT_LINKS);
    return call.send(
        () -> api.noteDetail(noteId, tokens.of(noteId)),
        envelope -> reader.note(noteId, envelope.payload()));
  }
}
