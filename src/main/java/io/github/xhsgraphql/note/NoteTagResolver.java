package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicLoader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code NoteTag.topic}, the topic that a hashtag leads to. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class NoteTagResolver {

  private final TopicLoader topics;

  NoteTagResolver(TopicLoader topics) {
    this.topics = topics;
  }

  /**
   * Returns the topic, or null if the hashtag leads to none. Loads the selected fields that the
   * hashtag doesn't give.
   */
  @Description("The topic of the hashtag. Null if upstream doesn't return the topic's page ID.")
  public Uni<@Nullable Topic> topic(@Source NoteTag tag, Context context) {
    Topic topic = tag.topic();
    return topic == null
        ? Uni.createFrom().nullItem()
        : topics.fill(topic, Selection.of(context), RequestState.calls(context));
  }
}
