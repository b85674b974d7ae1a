package peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import peer.TikHubBodies.CommentCursor;
import peer.TikHubBodies.CommentPage;
import reactor.core.publisher.Mono;

@Controller
class NoteController {

  private final TikHub tikHub;
  private final ObjectReader cursors;

  NoteController(TikHub tikHub, ObjectMapper mapper) {
    this.tikHub = tikHub;
    this.cursors = mapper.readerFor(CommentCursor.class);
  }

  @QueryMapping
  Mono<Note> note(@Argument String noteId) {
    return tikHub.note(noteId).map(Note::of);
  }

  /** Returns the author, and loads it if the query selects fields that the note doesn't have. */
  @SchemaMapping
  CompletableFuture<User> author(
      Note note, DataFetchingFieldSelectionSet selected, DataLoader<String, User> users) {
    return UserController.needsProfile(selected)
        ? users.load(note.author().userId())
        : CompletableFuture.completedFuture(note.author());
  }

  @SchemaMapping
  Mono<Connection<Comment>> comments(Note note, @Argument int first, @Argument String after) {
    String cursor = Values.after(after);
    return page(note, new CommentCursor(cursor, cursor == null ? 0 : 1))
        .expand(page -> page.next() == null ? Mono.empty() : page(note, page.next()))
        .scan(Comments::and)
        .takeUntil(comments -> comments.items().size() >= first)
        .last()
        .map(comments -> comments.connection(first));
  }

  private Mono<Comments> page(Note note, CommentCursor at) {
    return tikHub
        .comments(note.noteId(), at.cursor(), at.index())
        .map(
            page ->
                new Comments(
                    page.comments().stream()
                        .map(comment -> Comment.of(comment, page, note.noteId()))
                        .toList(),
                    page.hasMore() ? next(page) : null,
                    page.total()));
  }

  private CommentCursor next(CommentPage page) {
    try {
      return cursors.readValue(page.cursor());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor that isn't JSON", e);
    }
  }

  /** Comments of one or more pages, and the cursor of the next page, or null if there is none. */
  private record Comments(List<Comment> items, CommentCursor next, Long total) {

    Comments and(Comments more) {
      List<Comment> all = new ArrayList<>(items);
      all.addAll(more.items);
      return new Comments(all, more.next, total);
    }

    Connection<Comment> connection(int first) {
      return Connection.of(items, first, next != null, total, Comment::commentId);
    }
  }
}
