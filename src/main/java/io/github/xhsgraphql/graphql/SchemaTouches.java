package io.github.xhsgraphql.graphql;

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
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What SmallRye can't say of the schema itself.
 *
 * <p>A list of IDs as an argument: it publishes {@code @Id List<String>}, and then fails at every
 * call. So such arguments are strings in code, by the name {@code ids}, and published as IDs here.
 *
 * <p>Deprecation: it applies the directive, which introspection, and so GraphiQL and code
 * generators, don't see.
 *
 * <p>Int: see {@link StrictInt}.
 *
 * <p>Directives of Quarkus' extensions that nothing here carries, and the scalar of their
 * arguments: it publishes them to everybody.
 */
final class SchemaTouches extends GraphQLTypeVisitorStub {

  private static final String IDS = "ids";

  /** Of bean validation and of roles. */
  private static final Set<String> UNUSED = Set.of("constraint", "rolesAllowed");

  private SchemaTouches() {}

  static GraphQLSchema.Builder apply(GraphQLSchema.Builder schema) {
    GraphQLSchema touched = SchemaTransformer.transformSchema(schema.build(), new SchemaTouches());
    GraphQLSchema.Builder last =
        GraphQLSchema.newSchema(touched).codeRegistry(SchemaRegistry.of(touched)).clearDirectives();
    touched.getDirectives().stream()
        .filter(directive -> !UNUSED.contains(directive.getName()))
        .forEach(last::additionalDirective);
    return last;
  }

  @Override
  public TraversalControl visitGraphQLScalarType(
      GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
    return scalar.getName().equals(Scalars.GraphQLInt.getName())
        ? changeNode(
            context,
            scalar.transform(changed -> changed.coercing(new StrictInt(scalar.getCoercing()))))
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

  /** Marks the element where the directive is applied to it; leaves it as it is elsewhere. */
  private TraversalControl deprecated(
      TraverserContext<GraphQLSchemaElement> context,
      GraphQLDirectiveContainer element,
      Function<String, GraphQLSchemaElement> marked) {
    String reason = deprecation(element);
    return reason == null ? TraversalControl.CONTINUE : changeNode(context, marked.apply(reason));
  }

  /** The reason in the applied directive; null where there is none. */
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
