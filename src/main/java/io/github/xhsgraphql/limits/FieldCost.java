package io.github.xhsgraphql.limits;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of one field's cost; see {@link Cost}.
 *
 * @param fetchedBy an argument's name, or empty
 * @param sizedBy an argument's name; empty where no argument bounds what comes
 * @param pageSize zero where what comes takes no pages
 * @param inlined whether objects in lists mostly bring the first page along
 * @param assumedSize zero where the configuration says it
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
    // A list, or an object that is only referred to, can be had without the object it belongs to.
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

  /** The calls that loading the field's object takes; a connection's own are counted by pages. */
  int loads() {
    return pageSize == 0 ? calls : 0;
  }

  @SuppressWarnings("unchecked") // of the type that the directive's definition says
  private static <T> T value(@Nullable GraphQLDirective directive, String name, T otherwise) {
    GraphQLArgument argument = directive == null ? null : directive.getArgument(name);
    T value = argument == null ? null : (T) GraphQLArgument.getArgumentValue(argument);
    return value == null ? otherwise : value;
  }
}
