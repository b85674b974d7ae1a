package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.ImageNoteStep;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.series.app.AppNoteReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's image note: answers for videos as well, with their streams or without. */
@Singleton
class AppV2ImageNote implements ImageNoteStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;
  private final AppNoteReader reader;

  AppV2ImageNote(@RestClient AppV2Api api, UpstreamCaller caller, AppNoteReader reader) {
    this.api = api;
    this.caller = caller;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/imageNote")
  public Uni<Outcome<Note>> call(NoteRequest request, CallContext context) {
    return caller.call(
        Series.APP_V2,
        "imageNote",
        context,
        () -> api.imageNote(request.noteId(), request.shareText()),
        envelope -> reader.imageNote(envelope, Series.APP_V2, request));
  }
}
