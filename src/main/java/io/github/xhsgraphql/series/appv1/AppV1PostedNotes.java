package io.github.xhsgraphql.series.appv1;

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

/** App V1's list of a user's notes. The cursor is the last note's. */
@Singleton
class AppV1PostedNotes implements PostedNotesStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;

  AppV1PostedNotes(@RestClient AppV1Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V1;
  }

  /** All series page a user's notes by the last note's ID. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return NoteCursor.landing(Series.APP_V1, lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/postedNotes")
  public Uni<Outcome<Page<Note>>> call(PostedNotesRequest request, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "postedNotes",
        context,
        () -> api.postedNotes(request.userId(), NoteCursor.at(request.at())),
        envelope -> AppNoteListReader.postedNotes(envelope, Series.APP_V1));
  }
}
