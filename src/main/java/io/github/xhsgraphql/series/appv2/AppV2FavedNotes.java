package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.FavedNotesRequest;
import io.github.xhsgraphql.note.FavedNotesStep;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.series.app.AppFavedNotesReader;
import io.github.xhsgraphql.series.app.NoteCursor;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's list of what a user faved, which no other series has. */
@Singleton
class AppV2FavedNotes implements FavedNotesStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2FavedNotes(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/favedNotes")
  public Uni<Outcome<Page<Note>>> call(FavedNotesRequest request, CallContext context) {
    return caller.call(
        Series.APP_V2,
        "favedNotes",
        context,
        () -> api.favedNotes(request.userId(), NoteCursor.at(request.at())),
        envelope -> AppFavedNotesReader.page(envelope, Series.APP_V2));
  }
}
