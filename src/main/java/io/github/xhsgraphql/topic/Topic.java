package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.tikhub.Series;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A topic. It is complete, or has only the fields that a note's hashtag gives.
 *
 * @param source the series that served the topic; null only in a stub, which has nothing but its ID
 */
@RecordBuilder
public record Topic(
    @Cost(callsById = 0) @NonNull @Description("The topic's page ID.") String topicId,
    @Nullable String name,
    @Cost(calls = 1) @Nullable Long viewCount,
    @Cost(calls = 1) @Nullable Long discussionCount,
    boolean countsAreApproximate,
    @Cost(calls = 1) @Nullable String shareUrl,
    @NonNull @Description("The series that served this object.") @Nullable Series source,
    @Ignore MissingFields missing)
    implements Node, Partial {

  /** The fields that only the topic's page gives. A hashtag lacks them. */
  public static final Set<String> PAGE_FIELDS = Set.of("viewCount", "discussionCount", "shareUrl");

  private static final Set<String> HASHTAG_FIELDS =
      Set.of("name", "countsAreApproximate", "source");

  /** Returns a topic of which only the ID is known. */
  public static Topic stub(String topicId) {
    Set<String> unknown = new HashSet<>(PAGE_FIELDS);
    unknown.addAll(HASHTAG_FIELDS);
    return TopicBuilder.builder().topicId(topicId).missing(MissingFields.of(unknown)).build();
  }

  @Override
  @Cost(callsById = 0)
  @Id
  @NonNull
  public String getId() {
    return GlobalId.of("Topic", topicId);
  }
}
