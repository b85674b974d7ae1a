package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.VideoNoteStep;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Notes that are videos. */
@Singleton
class WebV3VideoNote implements VideoNoteStep {

  private final WebV3NoteDetail detail;
  private final WebNoteReader reader;

  WebV3VideoNote(WebV3NoteDetail detail, WebNoteReader reader) {
    this.detail = detail;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.WEB_V3;
  }

  @Override
  public Uni<Void> prepare(NoteRequest request) {
    return detail.prepare(request);
  }

  @Override
  public Optional<String> refusal(NoteRequest request) {
    return detail.refusal(request);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/videoNote")
  public Uni<Outcome<Note>> call(NoteRequest request, CallContext context) {
    return detail.call("videoNote", request, context, reader::videoNote);
  }
}
