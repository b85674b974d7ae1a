package io.github.xhsgraphql.node;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteLoader;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicLoader;
import io.github.xhsgraphql.upstream.CallContext;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserLoader;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Relay's way to fetch an object again. */
@GraphQLApi
public class NodeQueries {

  private final NoteLoader notes;
  private final UserLoader users;
  private final TopicLoader topics;

  NodeQueries(NoteLoader notes, UserLoader users, TopicLoader topics) {
    this.notes = notes;
    this.users = users;
    this.topics = topics;
  }

  /** Any object by its global ID. */
  @Query
  @Cost(byId = true)
  @Description(
      "Any object by its global ID. Null with error NOT_FOUND where upstream knows no such"
          + " object.")
  public Uni<@Nullable Node> node(@Name("id") @Id @NonNull String id, Context context) {
    Selection selected = Selection.of(context);
    CallContext calls = RequestState.calls(context);
    GlobalId global = GlobalId.parse(id).orElseThrow(NodeQueries::unknown);
    List<String> parts = global.parts();
    return switch (global.type() + parts.size()) {
      case "Note1" ->
          notes
              .fill(Note.stub(parts.get(0), null), selected.ofType("Note"), calls)
              .map(Node.class::cast);
      case "User1" ->
          users.fill(User.stub(parts.get(0)), selected.ofType("User"), calls).map(Node.class::cast);
      case "Topic1" ->
          topics
              .fill(Topic.stub(parts.get(0)), selected.ofType("Topic"), calls)
              .map(Node.class::cast);
      case "Comment2" -> Uni.createFrom().item(Comment.stub(parts.get(0), parts.get(1), null));
      case "Comment3" ->
          Uni.createFrom().item(Comment.stub(parts.get(0), parts.get(1), parts.get(2)));
      default -> throw unknown();
    };
  }

  private static ApiException unknown() {
    return new ApiException(
        ErrorCode.NOT_FOUND,
        "This is not a global ID of this API. Take one from an object's `id`, and leave it as it"
            + " is.",
        Map.of("argument", "id"));
  }
}
