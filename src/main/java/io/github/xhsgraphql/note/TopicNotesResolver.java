package io.github.xhsgraphql.note;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.relay.CursorScope;
import io.github.xhsgraphql.relay.PageArguments;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicSort;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Topic.notes}, the notes in a topic. */
@GraphQLApi
@RegisterForReflection(fields = false) // DirectResolver looks it up by its name
public class TopicNotesResolver {

  private final NoteLists lists;

  TopicNotesResolver(NoteLists lists) {
    this.lists = lists;
  }

  /** Doesn't load the topic itself, because its pages of notes need only its ID. */
  @Description("The notes of the topic. Only the APP series provide them.")
  @Cost(calls = 1, sizedBy = "first", pageSize = 10)
  public Uni<NoteConnection> notes(
      @Source Topic topic,
      @Description("The order of the notes.") @DefaultValue("HOTTEST") @Name("sort")
          @Nullable TopicSort sort,
      @Description(PageArguments.FIRST) @DefaultValue("20") @Name("first") @Nullable Integer first,
      @Description(PageArguments.AFTER) @Name("after") @Nullable String after,
      Context context) {
    String topicId = topic.topicId();
    TopicSort order = sort == null ? TopicSort.HOTTEST : sort;
    PageArguments arguments =
        PageArguments.of(CursorScope.of("topicNotes", topicId, order.name()), first, after);
    return lists.connection(
        arguments,
        context,
        NoteOperations.TOPIC_NOTES,
        at -> new TopicNotesRequest(topicId, order, at));
  }
}
