package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.XhsIdArgument;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.topic}. */
@GraphQLApi
public class TopicQueries {

  private final TopicLoader loader;

  TopicQueries(TopicLoader loader) {
    this.loader = loader;
  }

  /** Calls upstream only to load a field that needs the topic's page. */
  @Description("One topic. Only APP_V2 provides the details of a topic.")
  @Query
  @Cost(byId = true)
  public Uni<@Nullable Topic> topic(
      @Description("The topic's page ID: 24 hex digits. It is not the ID of the hashtag.")
          @Name("topicId")
          @NonNull
          String topicId,
      Context context) {
    return loader.fill(
        Topic.stub(XhsIdArgument.required("topicId", topicId)),
        Selection.ofIdentified(context),
        RequestState.calls(context));
  }
}
