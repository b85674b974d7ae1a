package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.graphql.Partial;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.upstream.Series;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A topic, as far as a note's hashtag tells of it. */
@RecordBuilder
public record Topic(
    @NonNull @Description("The topic's page ID.") String topicId,
    @Nullable String name,
    @NonNull @Description("The series that served this object.") @Nullable Series source,
    @Ignore Gaps gaps)
    implements Node, Partial {

  @Override
  @Id
  @NonNull
  public String getId() {
    return GlobalId.of("Topic", topicId);
  }
}
