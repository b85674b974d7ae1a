package io.github.xhsgraphql.engine;

import graphql.GraphQLError;
import io.github.xhsgraphql.graphql.request.RequestState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A deferred fragment in execution, and its result. */
final class DeferredPart {

  final @Nullable String label;
  final List<Object> path;
  private final @Nullable DeferredPart parent;
  final Set<String> keys;
  final RequestState state;
  @Nullable Map<String, Object> fields;
  List<GraphQLError> errors = List.of();
  boolean isComplete;
  boolean isSettled;

  /**
   * @param label null if the fragment has none
   * @param path the path of the fragment's object
   * @param parent the part that the object comes with; null for the initial part
   * @param keys the result keys of all fields of the object, in the order of the document
   * @param state the state of this part of the request
   */
  DeferredPart(
      @Nullable String label,
      List<Object> path,
      @Nullable DeferredPart parent,
      Set<String> keys,
      RequestState state) {
    this.label = label;
    this.path = path;
    this.parent = parent;
    this.keys = keys;
    this.state = state;
  }

  /**
   * Returns whether the parent part is delivered or lost to an error. A client can place a fragment
   * only in an object that it has received.
   */
  boolean isPlaceable() {
    return parent == null || parent.isSettled;
  }
}
