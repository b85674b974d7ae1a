package io.github.xhsgraphql.series.appv2;

import static io.github.xhsgraphql.tikhub.Series.APP_V2;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.FavedNotesRequest;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.series.app.AppFavedNotesReader;
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
 * The sources for notes in App V2.
 *
 * <p>The image endpoint also returns videos, with or without their streams. Only the video endpoint
 * reliably returns play URLs. The last note's cursor pages the lists of a user's notes. A note's ID
 * also works as a cursor.
 */
@Singleton
class AppV2NoteSources implements Sources {

  private final AppV2Api api;
  private final AppNoteReader reader;

  AppV2NoteSources(@RestClient AppV2Api api, AppNoteReader reader) {
    this.api = api;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V2, NoteOperations.IMAGE_NOTE, this::imageNote),
        Source.of(APP_V2, NoteOperations.VIDEO_NOTE, this::videoNote),
        Source.of(APP_V2, NoteOperations.POSTED_NOTES, this::postedNotes)
            .resuming((lastId, elsewhere) -> NoteCursor.resumeAfter(APP_V2, lastId)),
        Source.of(APP_V2, NoteOperations.FAVED_NOTES, this::favedNotes));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/imageNote")
  Uni<Outcome<Note>> imageNote(NoteRequest request, SourceCall call) {
    return call.send(
        () -> api.imageNote(request.noteId(), request.shareText()),
        envelope -> reader.imageNote(envelope, APP_V2, request));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/videoNote")
  Uni<Outcome<Note>> videoNote(NoteRequest request, SourceCall call) {
    return call.send(
        () -> api.videoNote(request.noteId(), request.shareText()),
        envelope -> reader.videoNote(envelope, APP_V2, request));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/postedNotes")
  Uni<Outcome<Page<Note>>> postedNotes(PostedNotesRequest request, SourceCall call) {
    return call.send(
        () -> api.postedNotes(request.userId(), NoteCursor.at(request.at())),
        envelope -> AppNoteListReader.postedNotes(envelope, APP_V2));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/favedNotes")
  Uni<Outcome<Page<Note>>> favedNotes(FavedNotesRequest request, SourceCall call) {
    return call.send(
        () -> api.favedNotes(request.userId(), NoteCursor.at(request.at())),
        envelope -> AppFavedNotesReader.page(envelope, APP_V2));
  }
}
