package io.github.xhsgraphql.series.appv2;

import static io.github.xhsgraphql.tikhub.Series.APP_V2;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.TopicNotesRequest;
import io.github.xhsgraphql.series.app.AppTopicNotesReader;
import io.github.xhsgraphql.series.app.AppTopicReader;
import io.github.xhsgraphql.series.app.TopicPlace;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicOperations;
import io.github.xhsgraphql.topic.TopicRequest;
import io.github.xhsgraphql.topic.TopicSort;
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

/** The sources for topics in App V2. No other series has the details of a topic. */
@Singleton
class AppV2TopicSources implements Sources {

  private final AppV2Api api;

  AppV2TopicSources(@RestClient AppV2Api api) {
    this.api = api;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V2, TopicOperations.TOPIC, this::topic),
        Source.of(APP_V2, NoteOperations.TOPIC_NOTES, this::topicNotes)
            .refusing(AppV2TopicSources::refusal)
            // Both App series use the same paging values.
            .resuming((lastId, elsewhere) -> TopicPlace.resumeAfter(APP_V2, lastId, elsewhere)));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/topic")
  Uni<Outcome<Topic>> topic(TopicRequest request, SourceCall call) {
    return call.send(
        () -> api.topic(request.topicId()),
        envelope -> AppTopicReader.topic(envelope, APP_V2, request));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/topicNotes")
  Uni<Outcome<Page<Note>>> topicNotes(TopicNotesRequest request, SourceCall call) {
    TopicPlace at = TopicPlace.of(request.at());
    return call.send(
        () ->
            api.topicNotes(
                request.topicId(),
                sort(request.sort()),
                at.cursorScore(),
                at.lastNoteId(),
                at.lastNoteCt(),
                at.sessionId(),
                at.firstLoadTime()),
        envelope -> AppTopicNotesReader.page(envelope, APP_V2, at));
  }

  private static Optional<String> refusal(TopicNotesRequest request) {
    return request.sort() == TopicSort.GENERAL
        ? Optional.of("App V2 has no general order for the notes of a topic")
        : Optional.empty();
  }

  private static String sort(TopicSort sort) {
    return switch (sort) {
      // The source refuses GENERAL before it calls this method.
      case GENERAL, HOTTEST -> "trend";
      case LATEST -> "time";
    };
  }
}
