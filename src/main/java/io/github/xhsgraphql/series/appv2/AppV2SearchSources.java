package io.github.xhsgraphql.series.appv2;

import static io.github.xhsgraphql.tikhub.Series.APP_V2;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.search.SearchNotesRequest;
import io.github.xhsgraphql.search.SearchOperations;
import io.github.xhsgraphql.search.SearchUsersRequest;
import io.github.xhsgraphql.series.app.AppNoteSearchReader;
import io.github.xhsgraphql.series.app.AppUserSearchReader;
import io.github.xhsgraphql.series.app.SearchPlace;
import io.github.xhsgraphql.series.app.SearchWords;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.user.User;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The sources for searches in App V2. Its note search supports every filter and order. */
@Singleton
class AppV2SearchSources implements Sources {

  private final AppV2Api api;
  private final AppNoteSearchReader reader;

  AppV2SearchSources(@RestClient AppV2Api api, AppNoteSearchReader reader) {
    this.api = api;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V2, SearchOperations.SEARCH_NOTES, this::searchNotes),
        Source.of(APP_V2, SearchOperations.SEARCH_USERS, this::searchUsers));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/searchNotes")
  Uni<Outcome<Page<Note>>> searchNotes(SearchNotesRequest request, SourceCall call) {
    SearchPlace at = SearchPlace.at(request.at());
    return call.send(
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
        envelope -> reader.notes(envelope, APP_V2, at.named(envelope)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/searchUsers")
  Uni<Outcome<Page<User>>> searchUsers(SearchUsersRequest request, SourceCall call) {
    SearchPlace at = SearchPlace.at(request.at());
    return call.send(
        () -> api.searchUsers(request.keyword(), at.page(), at.searchId()),
        envelope -> AppUserSearchReader.users(envelope, APP_V2, at.numbered(envelope)));
  }
}
