package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.fallback.Completion;
import io.github.xhsgraphql.fallback.Completion.Completed;
import io.github.xhsgraphql.fallback.Completion.Completing;
import io.github.xhsgraphql.graphql.selection.PartialLoader;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.model.Merge;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Loads the selected fields that a topic lacks. It loads a topic only once per GraphQL request. */
@Singleton
public class TopicLoader implements PartialLoader<Topic> {

  private final Completion completion;

  TopicLoader(Completion completion) {
    this.completion = completion;
  }

  @Override
  public Class<Topic> type() {
    return Topic.class;
  }

  /**
   * Returns the topic with all selected fields.
   *
   * @return a failure only if nothing but the topic's ID was known. Otherwise the topic keeps the
   *     failure, and only the missing fields fail.
   */
  @Override
  public Uni<Topic> fill(Topic topic, Selection selected, CallContext context) {
    if (!topic.missing().includeAny(selected.names())) {
      return Uni.createFrom().item(topic);
    }
    TopicFilling filling = new TopicFilling(topic, selected);
    return completion
        .complete(TopicOperations.TOPIC, filling, Completed.nothing(), context)
        .flatMap(filling::finished);
  }

  /**
   * Merges two answers. The result has the values of the fuller answer, and the other answer's
   * values where the fuller one has none.
   */
  static Topic merge(Topic other, Topic fuller) {
    Merge<Topic> merge = new Merge<>(fuller, other);
    boolean takesRounded =
        other.countsAreApproximate() && merge.takesAnyOf(Topic::viewCount, Topic::discussionCount);
    return TopicBuilder.builder(fuller)
        .name(merge.of(Topic::name))
        .viewCount(merge.of(Topic::viewCount))
        .discussionCount(merge.of(Topic::discussionCount))
        .countsAreApproximate(fuller.countsAreApproximate() || takesRounded)
        .shareUrl(merge.of(Topic::shareUrl))
        .missing(fuller.missing().and(other.missing()))
        .build();
  }

  /**
   * Defines how {@link Completion} loads the selected fields that a topic lacks.
   *
   * @param known the topic as a hashtag gives it, or a stub
   */
  private record TopicFilling(Topic known, Selection selected)
      implements Completing<TopicRequest, Topic> {

    @Override
    public TopicRequest request(List<Series> passedOver) {
      return new TopicRequest(known.topicId(), passedOver);
    }

    @Override
    public boolean isEnough(Topic found) {
      return !merged(found).missing().includeAny(selected.names());
    }

    @Override
    public Topic merge(Topic other, Topic fuller) {
      return TopicLoader.merge(other, fuller);
    }

    @Override
    public boolean isStub() {
      return known.source() == null;
    }

    @Override
    public Topic failedWith(Topic topic, Throwable failure) {
      return TopicBuilder.builder(topic).missing(topic.missing().failedWith(failure)).build();
    }
  }
}
