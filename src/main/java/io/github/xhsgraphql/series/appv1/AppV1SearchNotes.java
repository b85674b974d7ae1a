package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.search.NoteSearchKind;
import io.github.xhsgraphql.search.NoteSearchSort;
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
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * App V1's search for notes. It answers {@code searchId} and {@code sessionId} and wants {@code
 * search_id} and {@code session_id}; pages are counted by the client (upstream/comments-search.md
 * §2.2).
 */
@Singleton
class AppV1SearchNotes implements SearchNotesStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;
  private final AppNoteSearchReader reader;

  AppV1SearchNotes(@RestClient AppV1Api api, UpstreamCaller caller, AppNoteSearchReader reader) {
    this.api = api;
    this.caller = caller;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.APP_V1;
  }

  @Override
  public Optional<String> refusal(SearchNotesRequest request) {
    if (request.aiMode()) {
      return Optional.of("App V1 has no AI search");
    }
    if (request.kind() == NoteSearchKind.LIVE) {
      return Optional.of("App V1 can't search for live notes");
    }
    return request.sort() == NoteSearchSort.ENGLISH_FIRST
        ? Optional.of("App V1 can't put English notes first")
        : Optional.empty();
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/searchNotes")
  public Uni<Outcome<Page<Note>>> call(SearchNotesRequest request, CallContext context) {
    SearchPlace at = SearchPlace.at(request.at());
    return caller.call(
        Series.APP_V1,
        "searchNotes",
        context,
        () ->
            api.searchNotes(
                request.keyword(),
                at.page(),
                at.searchId(),
                at.sessionId(),
                SearchWords.of(request.sort()),
                SearchWords.of(request.kind()),
                SearchWords.of(request.publishedWithin())),
        envelope -> reader.notes(envelope, Series.APP_V1, at.numbered(envelope)));
  }
}
