package io.github.xhsgraphql.node;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.relay.Node;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The queries {@code node} and {@code nodes}, with which Relay refetches objects by global ID. */
@GraphQLApi
public class NodeQueries {

  private final NodeLoader loader;

  NodeQueries(NodeLoader loader) {
    this.loader = loader;
  }

  @Description(
      "Any object by its global ID. Null with the error code NOT_FOUND if upstream has no such"
          + " object.")
  @Query
  @Cost(byId = true)
  public Uni<@Nullable Node> node(
      @Description("The object's global ID.") @Name("id") @Id @NonNull String id, Context context) {
    return loader
        .load(id, "id", Selection.of(context), RequestState.calls(context))
        .map(node -> node);
  }

  /**
   * Loads several objects. Each object fails by itself, and an ID that occurs twice is loaded once.
   * The limits bound the number of IDs before execution starts.
   */
  @Description(
      "Several objects by their global IDs, in the order of `ids`. If an object can't be loaded,"
          + " its place is null, and `errors` contains an error for it.")
  @Query
  @Cost(byId = true, sizedBy = "ids")
  public @NonNull Uni<List<@Nullable Node>> nodes(
      @Description("The objects' global IDs. The default limit is 50 IDs.") @Name("ids") @NonNull
          List<@NonNull String> ids,
      Context context) {
    Selection selected = Selection.of(context);
    CallContext calls = RequestState.calls(context);
    BiConsumer<Integer, Throwable> failures = RequestState.of(context).itemErrors(context);
    Map<String, Uni<Node>> loads = new HashMap<>();
    List<Uni<List<Node>>> nodes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int place = i;
      nodes.add(
          loads
              .computeIfAbsent(
                  ids.get(i),
                  id -> loader.load(id, "ids", selected, calls).memoize().indefinitely())
              .map(List::of)
              .onFailure()
              .invoke(failure -> failures.accept(place, failure))
              .onFailure()
              .recoverWithItem(List.of()));
    }
    return nodes.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Uni.join().all(nodes).andFailFast().map(NodeQueries::withNulls);
  }

  private static List<@Nullable Node> withNulls(List<List<Node>> loaded) {
    List<@Nullable Node> nodes = new ArrayList<>();
    loaded.forEach(node -> nodes.add(node.isEmpty() ? null : node.get(0)));
    return nodes;
  }
}
