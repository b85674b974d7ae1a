package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.note.PostedNotesStep;
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

/** A user's notes, each with the token that opens it. */
@Singleton
class WebV3PostedNotes implements PostedNotesStep {

  /** As many as upstream gives on a page, which costs the same as fewer. */
  private static final int NUM = 30;

  private final WebV3Api api;
  private final UpstreamCaller caller;
  private final WebNoteListReader reader;

  WebV3PostedNotes(@RestClient WebV3Api api, UpstreamCaller caller, WebNoteListReader reader) {
    this.api = api;
    this.caller = caller;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.WEB_V3;
  }

  /** All series page a user's notes by the last note's ID. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return WebPages.landing(lastId);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/postedNotes")
  public Uni<Outcome<Page<Note>>> call(PostedNotesRequest request, CallContext context) {
    return caller.call(
        Series.WEB_V3,
        "postedNotes",
        context,
        () -> api.userNotes(request.userId(), WebPages.cursor(request.at()), NUM),
        envelope -> reader.notes(envelope.payload()));
  }
}
