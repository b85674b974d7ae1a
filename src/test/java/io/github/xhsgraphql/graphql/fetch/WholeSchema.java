package io.github.xhsgraphql.graphql.fetch;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes queries that select every field of every type that a root field can reach. */
final class WholeSchema {

  private final GraphQLSchema schema;

  WholeSchema(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * @param call a field of Query, with its arguments if it has any
   */
  String query(String call) {
    GraphQLFieldDefinition root =
        schema.getQueryType().getFieldDefinition(call.replaceFirst("\\(.*", ""));
    return "{ " + call + selection(type(root), new HashSet<>()) + " }";
  }

  /** Selects all fields of a type where it first occurs, and only the type name elsewhere. */
  private String selection(GraphQLNamedOutputType type, Set<String> whole) {
    if (!(type instanceof GraphQLFieldsContainer fields)) {
      return "";
    }
    if (fields instanceof GraphQLInterfaceType abstraction) {
      return schema.getImplementations(abstraction).stream()
          .map(each -> "... on " + each.getName() + selection(each, whole))
          .collect(Collectors.joining(" ", " { __typename ", " }"));
    }
    if (!whole.add(type.getName())) {
      return " { __typename }";
    }
    List<String> selected = new ArrayList<>();
    for (GraphQLFieldDefinition field : fields.getFieldDefinitions()) {
      String arguments = field.getArgument("first") == null ? "" : "(first: 3)";
      selected.add(field.getName() + arguments + selection(type(field), whole));
    }
    return " { " + String.join(" ", selected) + " }";
  }

  private static GraphQLNamedOutputType type(GraphQLFieldDefinition field) {
    return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
  }
}
