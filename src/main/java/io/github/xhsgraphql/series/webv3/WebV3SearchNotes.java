package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.search.NoteSearchKind;
import io.github.xhsgraphql.search.NoteSearchSort;
import io.github.xhsgraphql.search.PublishedWithin;
import io.github.xhsgraphql.search.SearchNotesRequest;
import io.github.xhsgraphql.search.SearchNotesStep;
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

/** Web V3's search for notes: no time filter, three orders (upstream/guide.md §5.1.3). */
@Singleton
class WebV3SearchNotes implements SearchNotesStep {

  private final WebV3Api api;
  private final UpstreamCaller caller;
  private final WebNoteListReader reader;

  WebV3SearchNotes(@RestClient WebV3Api api, UpstreamCaller caller, WebNoteListReader reader) {
    this.api = api;
    this.caller = caller;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.WEB_V3;
  }

  @Override
  public Optional<String> refusal(SearchNotesRequest request) {
    if (request.aiMode()) {
      return Optional.of("Web V3 has no AI search");
    }
    if (request.kind() == NoteSearchKind.LIVE) {
      return Optional.of("Web V3 can't search for live notes");
    }
    if (request.publishedWithin() != PublishedWithin.ANY_TIME) {
      return Optional.of("Web V3 can't search by time");
    }
    return switch (request.sort()) {
      case GENERAL, LATEST, MOST_LIKED -> Optional.empty();
      case MOST_COMMENTED, MOST_FAVORITED, ENGLISH_FIRST ->
          Optional.of("Web V3 can't sort found notes by " + request.sort());
    };
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/searchNotes")
  public Uni<Outcome<Page<Note>>> call(SearchNotesRequest request, CallContext context) {
    int page = WebPages.number(request.at());
    return caller.call(
        Series.WEB_V3,
        "searchNotes",
        context,
        () -> api.searchNotes(request.keyword(), page, sort(request.sort()), kind(request.kind())),
        envelope -> reader.found(envelope.payload(), page));
  }

  private static String sort(NoteSearchSort sort) {
    return switch (sort) {
      case LATEST -> "time_descending";
      case MOST_LIKED -> "popularity_descending";
      // The last three are refused.
      case GENERAL, MOST_COMMENTED, MOST_FAVORITED, ENGLISH_FIRST -> "general";
    };
  }

  private static int kind(NoteSearchKind kind) {
    return switch (kind) {
      // The last is refused.
      case ANY, LIVE -> 0;
      case IMAGE -> 1;
      case VIDEO -> 2;
    };
  }
}
