package io.github.xhsgraphql.series.appv1;

import static io.github.xhsgraphql.tikhub.Series.APP_V1;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.search.NoteSearchKind;
import io.github.xhsgraphql.search.NoteSearchSort;
import io.github.xhsgraphql.search.SearchNotesRequest;
import io.github.xhsgraphql.search.SearchOperations;
import io.github.xhsgraphql.series.app.AppNoteSearchReader;
import io.github.xhsgraphql.series.app.SearchPlace;
import io.github.xhsgraphql.series.app.SearchWords;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The source for the note search in App V1. The response contains {@code searchId} and {@code
 * sessionId}. The request for the next page sends them as {@code search_id} and {@code session_id}.
 * The client counts the pages.
 */
@Singleton
class AppV1SearchSources implements Sources {

  private final AppV1Api api;
  private final AppNoteSearchReader reader;

  AppV1SearchSources(@RestClient AppV1Api api, AppNoteSearchReader reader) {
    this.api = api;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V1, SearchOperations.SEARCH_NOTES, this::searchNotes)
            .refusing(AppV1SearchSources::refusal));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/searchNotes")
  Uni<Outcome<Page<Note>>> searchNotes(SearchNotesRequest request, SourceCall call) {
    SearchPlace at = SearchPlace.at(request.at());
    return call.send(
        () ->
            api.searchNotes(
                request.keyword(),
                at.page(),
                at.searchId(),
                at.sessionId(),
                SearchWords.of(request.sort()),
                SearchWords.of(request.kind()),
                SearchWords.of(request.publishedWithin())),
        envelope -> reader.notes(envelope, APP_V1, at.numbered(envelope)));
  }

  private static Optional<String> refusal(SearchNotesRequest request) {
    if (request.aiMode()) {
      return Optional.of("App V1 has no AI search");
    }
    if (request.kind() == NoteSearchKind.LIVE) {
      return Optional.of("App V1 can't search for live notes");
    }
    return request.sort() == NoteSearchSort.ENGLISH_FIRST
        ? Optional.of("App V1 can't sort English notes first")
        : Optional.empty();
  }
}
