package io.github.xhsgraphql.engine;

import graphql.language.Node;
import java.util.List;

/**
 * Counts the nodes of a document, to estimate the memory that a cache entry holds. A cache that
 * limits only the number of its entries needs this, because clients choose the size of documents.
 */
final class NodeCount {

  private NodeCount() {}

  /**
   * Returns the number of these nodes and all nodes below them. Each node takes a few hundred
   * bytes.
   */
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
