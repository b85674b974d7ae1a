package io.github.xhsgraphql.engine;

import graphql.language.Node;
import java.util.List;

/** How much of a document something holds on to: what clients send bounds no memory by itself. */
final class NodeCount {

  private NodeCount() {}

  /** Of these nodes and all below them; each takes some hundred bytes. */
  static int of(List<? extends Node<?>> nodes) {
    int count = 0;
    for (Node<?> node : nodes) {
      count += 1 + below(node);
    }
    return count;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // graphql-java's children are raw
  private static int below(Node<?> node) {
    return of((List) node.getChildren());
  }
}
