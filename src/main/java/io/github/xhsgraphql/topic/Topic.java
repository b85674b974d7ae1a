package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
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
@Description(
    "A topic, which groups the notes that have its hashtag. A field that can't be loaded is null,"
        + " with an error in `errors`. A field for which upstream has no value is null without an"
        + " error.")
public record Topic(
    @Description("The topic's page ID: 24 hex digits.") @Cost(callsById = 0) @NonNull
        String topicId,
    @Description("The name, without #.") @Nullable String name,
    @Description("The number of views. It can exceed 2^31.") @Cost(calls = 1)
        @Nullable Long viewCount,
    @Description("The number of discussions.") @Cost(calls = 1) @Nullable Long discussionCount,
    @Description(
            "Whether any count of this object may be rounded, as in 1.2万. False if all counts are"
                + " exact.")
        boolean countsAreApproximate,
    @Description(
            "A URL of the topic that browsers can open. Null if upstream returns none, or only one"
                + " that the app opens.")
        @Cost(calls = 1)
        @Nullable String shareUrl,
    @Description("The series that served this object.") @NonNull @Nullable Series source,
    @Ignore MissingFields missing)
    implements Node, PartiallyLoaded {

  /** The fields that only the topic's page gives. A hashtag lacks them. */
  public static final Set<String> PAGE_FIELDS = Set.of("viewCount", "discussionCount", "shareUrl");

  private static final Set<String> HASHTAG_FIELDS =
      Set.of("name", "countsAreApproximate", "source");

  /** Returns a topic with only its ID. */
  public static Topic stub(String topicId) {
    Set<String> unknown = new HashSet<>(PAGE_FIELDS);
    unknown.addAll(HASHTAG_FIELDS);
    return TopicBuilder.builder().topicId(topicId).missing(MissingFields.of(unknown)).build();
  }

  @Description("The global ID, for `node` and `nodes`. It is opaque.")
  @Override
  @Cost(callsById = 0)
  @Id
  @NonNull
  public String getId() {
    return GlobalId.of("Topic", topicId);
  }
}
