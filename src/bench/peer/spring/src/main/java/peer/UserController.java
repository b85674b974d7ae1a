package peer;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
class UserController {

  /** The fields that only a profile has. */
  private static final String[] OF_PROFILE = {
    "redId", "bio", "ipLocation", "followerCount", "followingCount", "noteCount"
  };

  private final TikHub tikHub;

  UserController(TikHub tikHub, BatchLoaderRegistry loaders) {
    this.tikHub = tikHub;
    // Upstream has no call for several users. The loader requests each user once in a GraphQL
    // request.
    loaders
        .forTypePair(String.class, User.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Flux.fromIterable(ids)
                    .flatMap(tikHub::user)
                    .map(User::of)
                    .collectMap(User::userId));
  }

  static boolean needsProfile(DataFetchingFieldSelectionSet selected) {
    return selected.containsAnyOf(OF_PROFILE[0], OF_PROFILE);
  }

  @QueryMapping
  CompletableFuture<User> user(
      @Argument String userId,
      DataFetchingFieldSelectionSet selected,
      DataLoader<String, User> users) {
    boolean needsProfile =
        needsProfile(selected) || selected.containsAnyOf("nickname", "avatarUrl");
    return needsProfile ? users.load(userId) : CompletableFuture.completedFuture(User.of(userId));
  }

  @SchemaMapping
  Mono<Connection<Note>> postedNotes(User user, @Argument int first, @Argument String after) {
    return tikHub
        .postedNotes(user.userId(), Values.after(after))
        .map(
            page ->
                Connection.of(
                    page.notes().stream().map(Note::of).toList(),
                    first,
                    page.hasMore(),
                    null,
                    Note::noteId));
  }
}
