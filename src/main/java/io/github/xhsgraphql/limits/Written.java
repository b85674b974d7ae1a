package io.github.xhsgraphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What stands in a document, counted as written: a fragment counts once.
 *
 * @param introspects whether it asks for the schema
 */
record Written(int aliases, int directives, boolean introspects) {

  static Written in(Document document) {
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
    return new Written(aliases, directives, introspects);
  }

  /** Whether this field leads into the schema; {@code __typename} doesn't. */
  static boolean isSchema(Field field) {
    return field.getName().equals("__schema") || field.getName().equals("__type");
  }
}
