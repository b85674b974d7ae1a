package io.github.xhsgraphql.graphql.schema;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes what SmallRye can't express in the schema.
 *
 * <p>ID lists as arguments: SmallRye publishes {@code @Id List<String>}, but then fails at every
 * call. So the code declares such arguments as strings with the name {@code ids}, and this class
 * publishes them as IDs.
 *
 * <p>Deprecation: SmallRye only applies the directive, which introspection doesn't show. GraphiQL
 * and code generators rely on introspection.
 *
 * <p>Int: see {@link StrictInt}.
 *
 * <p>Unused directives: SmallRye publishes directives of Quarkus extensions that nothing here
 * carries, and the scalar type of their arguments. This class removes them.
 *
 * <p>Descriptions: SmallRye describes scalars and the query root only by their names.
 */
final class SchemaCustomizer extends GraphQLTypeVisitorStub {

  private static final String IDS = "ids";

  /** The directives of Bean Validation and of roles. */
  private static final Set<String> UNUSED = Set.of("constraint", "rolesAllowed");

  private static final Map<String, String> SCALARS =
      Map.of(
          "DateTime",
          "A time in UTC, as an ISO 8601 string such as `2026-01-31T08:00:00Z`.",
          "BigInteger",
          "An integer of up to 64 bits, as a JSON number.");

  private SchemaCustomizer() {}

  static GraphQLSchema.Builder apply(GraphQLSchema.Builder schema) {
    GraphQLSchema customized =
        SchemaTransformer.transformSchema(schema.build(), new SchemaCustomizer());
    GraphQLSchema.Builder last =
        GraphQLSchema.newSchema(customized)
            .codeRegistry(SchemaCodeRegistry.of(customized))
            .clearDirectives();
    customized.getDirectives().stream()
        .filter(directive -> !UNUSED.contains(directive.getName()))
        .forEach(last::additionalDirective);
    return last;
  }

  @Override
  public TraversalControl visitGraphQLScalarType(
      GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
    if (scalar.getName().equals(Scalars.GraphQLInt.getName())) {
      return changeNode(
          context,
          scalar.transform(changed -> changed.coercing(new StrictInt(scalar.getCoercing()))));
    }
    String description = SCALARS.get(scalar.getName());
    return description == null
        ? TraversalControl.CONTINUE
        : changeNode(context, scalar.transform(changed -> changed.description(description)));
  }

  @Override
  public TraversalControl visitGraphQLObjectType(
      GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
    return type.getName().equals("Query")
        ? changeNode(
            context, type.transform(changed -> changed.description("The entry points of the API.")))
        : TraversalControl.CONTINUE;
  }

  @Override
  public TraversalControl visitGraphQLArgument(
      GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
    boolean isIds =
        argument.getName().equals(IDS)
            && GraphQLTypeUtil.unwrapAll(argument.getType()) == Scalars.GraphQLString;
    String reason = deprecation(argument);
    return isIds || reason != null
        ? changeNode(
            context,
            argument.transform(
                changed -> {
                  if (isIds) {
                    changed.type(
                        GraphQLNonNull.nonNull(
                            GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLID))));
                  }
                  changed.deprecate(reason);
                }))
        : TraversalControl.CONTINUE;
  }

  @Override
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    return deprecated(
        context, field, reason -> field.transform(changed -> changed.deprecate(reason)));
  }

  @Override
  public TraversalControl visitGraphQLInputObjectField(
      GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
    return deprecated(
        context, field, reason -> field.transform(changed -> changed.deprecate(reason)));
  }

  @Override
  public TraversalControl visitGraphQLEnumValueDefinition(
      GraphQLEnumValueDefinition value, TraverserContext<GraphQLSchemaElement> context) {
    return deprecated(
        context, value, reason -> value.transform(changed -> changed.deprecationReason(reason)));
  }

  /** Marks the element as deprecated if the directive is applied to it. */
  private TraversalControl deprecated(
      TraverserContext<GraphQLSchemaElement> context,
      GraphQLDirectiveContainer element,
      Function<String, GraphQLSchemaElement> marked) {
    String reason = deprecation(element);
    return reason == null ? TraversalControl.CONTINUE : changeNode(context, marked.apply(reason));
  }

  /** Returns the reason in the applied directive; null if the directive isn't applied. */
  private static @Nullable String deprecation(GraphQLDirectiveContainer element) {
    GraphQLAppliedDirective directive =
        element.getAppliedDirective(Directives.DeprecatedDirective.getName());
    return directive == null
        ? null
        : Optional.ofNullable(directive.getArgument("reason"))
            .map(argument -> argument.<String>getValue())
            .orElse(Directives.NO_LONGER_SUPPORTED);
  }
}
