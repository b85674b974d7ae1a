package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.tikhub.Series.WEB_V3;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.search.NoteSearchKind;
import io.github.xhsgraphql.search.NoteSearchSort;
import io.github.xhsgraphql.search.PublishedWithin;
import io.github.xhsgraphql.search.SearchNotesRequest;
import io.github.xhsgraphql.search.SearchOperations;
import io.github.xhsgraphql.search.SearchUsersRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.user.User;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The sources for searches in Web V3. Its note search has no time filter and only three orders. */
@Singleton
class WebV3SearchSources implements Sources {

  private final WebV3Api api;
  private final WebNoteListReader reader;

  WebV3SearchSources(@RestClient WebV3Api api, WebNoteListReader reader) {
    this.api = api;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(WEB_V3, SearchOperations.SEARCH_NOTES, this::searchNotes)
            .refusing(WebV3SearchSources::refusal),
        Source.of(WEB_V3, SearchOperations.SEARCH_USERS, this::searchUsers));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/searchNotes")
  Uni<Outcome<Page<Note>>> searchNotes(SearchNotesRequest request, SourceCall call) {
    int page = WebPages.number(request.at());
    return call.send(
        () -> api.searchNotes(request.keyword(), page, sort(request.sort()), kind(request.kind())),
        envelope -> reader.found(envelope.payload(), page));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/searchUsers")
  Uni<Outcome<Page<User>>> searchUsers(SearchUsersRequest request, SourceCall call) {
    int page = WebPages.number(request.at());
    return call.send(
        () -> api.searchUsers(request.keyword(), page),
        envelope -> WebUserSearchReader.users(envelope.payload(), page));
  }

  private static Optional<String> refusal(SearchNotesRequest request) {
    if (request.aiMode()) {
      return Optional.of("Web V3 has no AI search");
    }
    if (request.kind() == NoteSearchKind.LIVE) {
      return Optional.of("Web V3 can't search for live notes");
    }
    if (request.publishedWithin() != PublishedWithin.ANY_TIME) {
      return Optional.of("Web V3 can't filter notes by age");
    }
    return switch (request.sort()) {
      case GENERAL, LATEST, MOST_LIKED -> Optional.empty();
      case MOST_COMMENTED, MOST_FAVORITED, ENGLISH_FIRST ->
          Optional.of("Web V3 can't sort notes by " + request.sort());
    };
  }

  private static String sort(NoteSearchSort sort) {
    return switch (sort) {
      case LATEST -> "time_descending";
      case MOST_LIKED -> "popularity_descending";
      // The source refuses the last three.
      case GENERAL, MOST_COMMENTED, MOST_FAVORITED, ENGLISH_FIRST -> "general";
    };
  }

  private static int kind(NoteSearchKind kind) {
    return switch (kind) {
      // The source refuses LIVE.
      case ANY, LIVE -> 0;
      case IMAGE -> 1;
      case VIDEO -> 2;
    };
  }
}
