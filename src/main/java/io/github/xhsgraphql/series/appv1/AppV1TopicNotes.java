package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.TopicNotesRequest;
import io.github.xhsgraphql.note.TopicNotesStep;
import io.github.xhsgraphql.series.app.AppTopicNotesReader;
import io.github.xhsgraphql.series.app.TopicPlace;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.topic.TopicSort;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * App V1's list of a topic's notes. It wants to be told when the walk began, on the first page too.
 */
@Singleton
class AppV1TopicNotes implements TopicNotesStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;
  private final Clock clock;

  AppV1TopicNotes(@RestClient AppV1Api api, UpstreamCaller caller, Clock clock) {
    this.api = api;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Series series() {
    return Series.APP_V1;
  }

  /** Both APP series page by the same values. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return TopicPlace.landing(Series.APP_V1, lastId, elsewhere);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/topicNotes")
  public Uni<Outcome<Page<Note>>> call(TopicNotesRequest request, CallContext context) {
    TopicPlace place = TopicPlace.of(request.at());
    String told = place.firstLoadTime();
    String began = told != null ? told : Long.toString(clock.millis());
    TopicPlace at = place.begun(began);
    return caller.call(
        Series.APP_V1,
        "topicNotes",
        context,
        () ->
            api.topicNotes(
                request.topicId(),
                sort(request.sort()),
                began,
                at.cursorScore(),
                at.lastNoteId(),
                at.lastNoteCt(),
                at.sessionId()),
        envelope -> AppTopicNotesReader.page(envelope, Series.APP_V1, at));
  }

  private static String sort(TopicSort sort) {
    return switch (sort) {
      case GENERAL -> "hot";
      case HOTTEST -> "trend";
      case LATEST -> "time";
    };
  }
}
