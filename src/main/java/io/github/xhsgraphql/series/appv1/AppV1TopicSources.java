package io.github.xhsgraphql.series.appv1;

import static io.github.xhsgraphql.tikhub.Series.APP_V1;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.TopicNotesRequest;
import io.github.xhsgraphql.series.app.AppTopicNotesReader;
import io.github.xhsgraphql.series.app.TopicPlace;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.topic.TopicSort;
import io.github.xhsgraphql.upstream.SourceCall;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The source for a topic's notes in App V1. Every request must contain the time when paging began.
 * The first page's request needs it too, so this class then sends the current time.
 */
@Singleton
class AppV1TopicSources implements Sources {

  private final AppV1Api api;
  private final Clock clock;

  AppV1TopicSources(@RestClient AppV1Api api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V1, NoteOperations.TOPIC_NOTES, this::topicNotes)
            // Both App series use the same paging values.
            .resuming((lastId, elsewhere) -> TopicPlace.resumeAfter(APP_V1, lastId, elsewhere)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/topicNotes")
  Uni<Outcome<Page<Note>>> topicNotes(TopicNotesRequest request, SourceCall call) {
    TopicPlace place = TopicPlace.of(request.at());
    String given = place.firstLoadTime();
    String began = given != null ? given : Long.toString(clock.millis());
    TopicPlace at = place.begun(began);
    return call.send(
        () ->
            api.topicNotes(
                request.topicId(),
                sort(request.sort()),
                began,
                at.cursorScore(),
                at.lastNoteId(),
                at.lastNoteCt(),
                at.sessionId()),
        envelope -> AppTopicNotesReader.page(envelope, APP_V1, at));
  }

  private static String sort(TopicSort sort) {
    return switch (sort) {
      case GENERAL -> "hot";
      case HOTTEST -> "trend";
      case LATEST -> "time";
    };
  }
}
