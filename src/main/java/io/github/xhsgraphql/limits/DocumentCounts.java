package io.github.xhsgraphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts of a document as it is written: a fragment counts once, however often it is spread.
 *
 * @param introspects whether the document selects the schema
 */
record DocumentCounts(int aliases, int directives, boolean introspects) {

  static DocumentCounts of(Document document) {
    int aliases = 0;
    int directives = 0;
    boolean introspects = false;
    Deque<Node<?>> left = new ArrayDeque<>();
    left.add(document);
    while (!left.isEmpty()) {
      Node<?> node = left.pop();
      if (node instanceof Field field) {
        aliases += field.getAlias() == null ? 0 : 1;
        introspects |= isSchema(field);
      }
      if (node instanceof DirectivesContainer<?> container) {
        directives += container.getDirectives().size();
      }
      for (Node<?> child : node.getChildren()) {
        left.push(child);
      }
    }
    return new DocumentCounts(aliases, directives, introspects);
  }

  /** Whether the field is {@code __schema} or {@code __type}. */
  static boolean isSchema(Field field) {
    return field.getName().equals("__schema") || field.getName().equals("__type");
  }
}
