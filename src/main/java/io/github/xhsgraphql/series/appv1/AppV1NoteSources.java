package io.github.xhsgraphql.series.appv1;

import static io.github.xhsgraphql.tikhub.Series.APP_V1;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.series.app.AppNoteListReader;
import io.github.xhsgraphql.series.app.AppNoteReader;
import io.github.xhsgraphql.series.app.NoteCursor;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The sources for notes in App V1. Its only note endpoint also returns videos, but without a play
 * URL. The last note's cursor pages the lists of a user's notes. A note's ID also works as a
 * cursor.
 */
@Singleton
class AppV1NoteSources implements Sources {

  private final AppV1Api api;
  private final AppNoteReader reader;

  AppV1NoteSources(@RestClient AppV1Api api, AppNoteReader reader) {
    this.api = api;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V1, NoteOperations.IMAGE_NOTE, this::imageNote),
        Source.of(APP_V1, NoteOperations.POSTED_NOTES, this::postedNotes)
            .resuming((lastId, elsewhere) -> NoteCursor.resumeAfter(APP_V1, lastId)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/imageNote")
  Uni<Outcome<Note>> imageNote(NoteRequest request, SourceCall call) {
    return call.send(
        () -> api.note(request.noteId(), request.shareText()),
        envelope -> reader.imageNote(envelope, APP_V1, request));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/postedNotes")
  Uni<Outcome<Page<Note>>> postedNotes(PostedNotesRequest request, SourceCall call) {
    return call.send(
        () -> api.postedNotes(request.userId(), NoteCursor.at(request.at())),
        envelope -> AppNoteListReader.postedNotes(envelope, APP_V1));
  }
}
