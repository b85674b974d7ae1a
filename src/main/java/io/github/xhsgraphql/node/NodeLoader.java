package io.github.xhsgraphql.node;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.SeenComments;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteLoader;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicLoader;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserLoader;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the selected fields of the object with a given global ID. */
@Singleton
class NodeLoader {

  private final NoteLoader notes;
  private final UserLoader users;
  private final TopicLoader topics;
  private final SeenComments comments;

  NodeLoader(NoteLoader notes, UserLoader users, TopicLoader topics, SeenComments comments) {
    this.notes = notes;
    this.users = users;
    this.topics = topics;
    this.comments = comments;
  }

  /**
   * Loads the object. Calls upstream only if the query selects one of the object's own fields.
   *
   * @param argument the name of the argument that holds the ID, for the error
   * @return fails with {@link ApiException} NOT_FOUND if the ID isn't a global ID of this API
   */
  Uni<Node> load(String id, String argument, Selection selected, CallContext calls) {
    GlobalId global = GlobalId.parse(id).orElse(null);
    if (global == null) {
      return unknown(argument);
    }
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
      case "Comment2" -> comment(parts.get(0), parts.get(1), null, calls);
      case "Comment3" -> comment(parts.get(0), parts.get(1), parts.get(2), calls);
      default -> unknown(argument);
    };
  }

  /**
   * Returns a comment whose ID a query recently selected. Otherwise returns a stub with only the
   * IDs, because upstream has no endpoint for a single comment.
   */
  private Uni<Node> comment(
      String noteId, String commentId, @Nullable String threadId, CallContext calls) {
    return Uni.createFrom()
        .item(
            comments
                .find(noteId, commentId, calls)
                .orElseGet(() -> Comment.stub(noteId, commentId, threadId)));
  }

  private static Uni<Node> unknown(String argument) {
    return Uni.createFrom()
        .failure(
            new ApiException(
                ErrorCode.NOT_FOUND,
                "This is not a global ID of this API. Use the `id` of an object, unchanged.",
                Map.of("argument", argument)));
  }
}
