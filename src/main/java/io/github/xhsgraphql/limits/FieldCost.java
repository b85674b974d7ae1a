package io.github.xhsgraphql.limits;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The {@code @cost} of one field; see {@link Cost}.
 *
 * @param fetchedBy the name of an argument, or empty
 * @param sizedBy the name of the argument that sets the length, or empty
 * @param pageSize zero if the field has no pages
 * @param inlined whether objects in lists mostly include the first page
 * @param assumedSize zero for the configured length
 */
record FieldCost(
    int calls,
    int callsById,
    boolean byId,
    String fetchedBy,
    boolean shared,
    String sizedBy,
    int pageSize,
    boolean inlined,
    int assumedSize) {

  private static final FieldCost FREE = new FieldCost(0, 0, false, "", false, "", 0, false, 0);

  @SuppressWarnings("deprecation") // SmallRye applies directives as graphql-java once did
  static FieldCost of(GraphQLFieldDefinition field) {
    if (field.getName().startsWith("__")) {
      return FREE;
    }
    GraphQLDirective cost = field.getDirective("cost");
    int pageSize = value(cost, "pageSize", 0);
    boolean byId = value(cost, "byId", false);
    // A list, or an object that is only referred to, can be fetched without its parent.
    int callsById = value(cost, "callsById", pageSize > 0 || byId ? 0 : 1);
    return new FieldCost(
        value(cost, "calls", 0),
        callsById,
        byId,
        value(cost, "fetchedBy", ""),
        value(cost, "shared", false),
        value(cost, "sizedBy", ""),
        pageSize,
        value(cost, "inlined", false),
        value(cost, "assumedSize", 0));
  }

  /** The calls that load the field's object. The calls of a connection count by page. */
  int loads() {
    return pageSize == 0 ? calls : 0;
  }

  @SuppressWarnings({
    "deprecation", // SmallRye applies directives as graphql-java once did
    "unchecked" // the type is that of the directive's argument
  })
  private static <T> T value(@Nullable GraphQLDirective directive, String name, T otherwise) {
    GraphQLArgument argument = directive == null ? null : directive.getArgument(name);
    T value = argument == null ? null : (T) GraphQLArgument.getArgumentValue(argument);
    return value == null ? otherwise : value;
  }
}
