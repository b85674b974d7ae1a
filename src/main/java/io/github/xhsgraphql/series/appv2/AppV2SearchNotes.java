package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.search.SearchNotesRequest;
import io.github.xhsgraphql.search.SearchNotesStep;
import io.github.xhsgraphql.series.app.AppNoteSearchReader;
import io.github.xhsgraphql.series.app.SearchPlace;
import io.github.xhsgraphql.series.app.SearchWords;
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

/**
 * App V2's search for notes, the one that honours every filter and order (upstream/guide.md
 * §5.1.1).
 */
@Singleton
class AppV2SearchNotes implements SearchNotesStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;
  private final AppNoteSearchReader reader;

  AppV2SearchNotes(@RestClient AppV2Api api, UpstreamCaller caller, AppNoteSearchReader reader) {
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
  @CircuitBreakerName("APP_V2/searchNotes")
  public Uni<Outcome<Page<Note>>> call(SearchNotesRequest request, CallContext context) {
    SearchPlace at = SearchPlace.at(request.at());
    return caller.call(
        Series.APP_V2,
        "searchNotes",
        context,
        () ->
            api.searchNotes(
                request.keyword(),
                at.page(),
                SearchWords.of(request.sort()),
                SearchWords.of(request.kind()),
                SearchWords.of(request.publishedWithin()),
                at.searchId(),
                at.sessionId(),
                request.aiMode() ? 1 : 0),
        envelope -> reader.notes(envelope, Series.APP_V2, at.named(envelope)));
  }
}
