package io.github.xhsgraphql.engine;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SmallRye's schema with an Int that is one: its own takes any number and text for an Int, and lets
 * what is too large run over.
 */
@Singleton
class StrictSchema {

  private final GraphQLSchema schema;

  StrictSchema(GraphQLSchema schema) {
    GraphQLSchema strict = SchemaTransformer.transformSchema(schema, new IntReplacer());
    this.schema = strict.transform(builder -> builder.codeRegistry(resolvingOwnTypes(strict)));
  }

  /** SmallRye's type resolvers give the types of its own schema; those of this one are others. */
  private static GraphQLCodeRegistry resolvingOwnTypes(GraphQLSchema schema) {
    GraphQLCodeRegistry given = schema.getCodeRegistry();
    return given.transform(
        registry -> {
          for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLInterfaceType abstraction) {
              registry.typeResolver(abstraction, byName(given.getTypeResolver(abstraction)));
            } else if (type instanceof GraphQLUnionType union) {
              registry.typeResolver(union, byName(given.getTypeResolver(union)));
            }
          }
        });
  }

  private static TypeResolver byName(TypeResolver resolver) {
    return environment ->
        environment.getSchema().getObjectType(resolver.getType(environment).getName());
  }

  GraphQLSchema get() {
    return schema;
  }

  private static final class IntReplacer extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLScalarType(
        GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
      if (!scalar.getName().equals(Scalars.GraphQLInt.getName())) {
        return TraversalControl.CONTINUE;
      }
      Coercing<?, ?> loose = scalar.getCoercing();
      return changeNode(
          context, scalar.transform(builder -> builder.coercing(new StrictInt(loose))));
    }
  }

  /** Reads as the specification says; writes what SmallRye writes. */
  private record StrictInt(Coercing<?, ?> loose) implements Coercing<Object, Object> {

    private static final Coercing<?, ?> STRICT = Scalars.GraphQLInt.getCoercing();

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
      return loose.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return STRICT.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return STRICT.parseLiteral(input, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return STRICT.valueToLiteral(input, context, locale);
    }
  }
}
