package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.PartialLoader;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Loads what a query selects of a topic and isn't known yet; once per topic and request. */
@Singleton
public class TopicLoader implements PartialLoader<Topic> {

  private final FallbackChain chain;

  TopicLoader(FallbackChain chain) {
    this.chain = chain;
  }

  @Override
  public Class<Topic> type() {
    return Topic.class;
  }

  /**
   * The topic with everything that is selected.
   *
   * @return a failure only for a topic of which nothing but the ID was known; else the failure is
   *     kept in the topic's gaps, and only the fields that lack fail
   */
  @Override
  public Uni<Topic> fill(Topic topic, Selection selected, CallContext context) {
    if (!topic.gaps().touch(selected.names())) {
      return Uni.createFrom().item(topic);
    }
    Uni<Topic> loaded =
        chain
            .serve(TopicOperations.TOPIC, new TopicRequest(topic.topicId()), context)
            .map(Sourced::value);
    if (topic.source() == null) {
      return loaded;
    }
    return loaded
        .map(page -> page.name() != null ? page : withName(page, topic))
        .onFailure()
        .recoverWithItem(failure -> withFailure(topic, failure));
  }

  private static Topic withName(Topic page, Topic hashtag) {
    return TopicBuilder.builder(page).name(hashtag.name()).build();
  }

  private static Topic withFailure(Topic topic, Throwable failure) {
    return TopicBuilder.builder(topic).gaps(topic.gaps().failedWith(failure)).build();
  }
}
