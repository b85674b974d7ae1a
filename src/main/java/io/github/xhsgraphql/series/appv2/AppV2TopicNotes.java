package io.github.xhsgraphql.series.appv2;

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
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's list of a topic's notes. */
@Singleton
class AppV2TopicNotes implements TopicNotesStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2TopicNotes(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  @Override
  public Optional<String> refusal(TopicNotesRequest request) {
    return request.sort() == TopicSort.GENERAL
        ? Optional.of("App V2 has no general order of a topic's notes")
        : Optional.empty();
  }

  /** Both APP series page by the same values. */
  @Override
  public Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return TopicPlace.landing(Series.APP_V2, lastId, elsewhere);
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/topicNotes")
  public Uni<Outcome<Page<Note>>> call(TopicNotesRequest request, CallContext context) {
    TopicPlace at = TopicPlace.of(request.at());
    return caller.call(
        Series.APP_V2,
        "topicNotes",
        context,
        () ->
            api.topicNotes(
                request.topicId(),
                sort(request.sort()),
                at.cursorScore(),
                at.lastNoteId(),
                at.lastNoteCt(),
                at.sessionId(),
                at.firstLoadTime()),
        envelope -> AppTopicNotesReader.page(envelope, Series.APP_V2, at));
  }

  private static String sort(TopicSort sort) {
    return switch (sort) {
      // GENERAL is refused before it comes here.
      case GENERAL, HOTTEST -> "trend";
      case LATEST -> "time";
    };
  }
}
