package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.series.app.AppTopicReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicRequest;
import io.github.xhsgraphql.topic.TopicStep;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's details of a topic, which no other series has. */
@Singleton
class AppV2Topic implements TopicStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2Topic(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/topic")
  public Uni<Outcome<Topic>> call(TopicRequest request, CallContext context) {
    return caller.call(
        Series.APP_V2,
        "topic",
        context,
        () -> api.topic(request.topicId()),
        envelope -> AppTopicReader.topic(envelope, Series.APP_V2, request));
  }
}
