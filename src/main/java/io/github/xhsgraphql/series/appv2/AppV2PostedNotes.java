package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.note.PostedNotesStep;
import io.github.xhsgraphql.series.app.AppNoteListReader;
import io.github.xhsgraphql.series.app.NoteCursor;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's list of a user's notes. The cursor is the last note's. */
@Singleton
class AppV2PostedNotes implements PostedNotesStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2PostedNotes(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  /** All series page a user's notes by the last note's ID. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return NoteCursor.landing(Series.APP_V2, lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/postedNotes")
  public Uni<Outcome<Page<Note>>> call(PostedNotesRequest request, CallContext context) {
    return caller.call(
        Series.APP_V2,
        "postedNotes",
        context,
        () -> api.postedNotes(request.userId(), NoteCursor.at(request.at())),
        envelope -> AppNoteListReader.postedNotes(envelope, Series.APP_V2));
  }
}
