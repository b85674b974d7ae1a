package io.github.xhsgraphql.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;

/** Adapts SmallRye's code registry to a schema that the gateway has transformed. */
final class SchemaCodeRegistry {

  private SchemaCodeRegistry() {}

  static GraphQLCodeRegistry of(GraphQLSchema schema) {
    GraphQLCodeRegistry given = schema.getCodeRegistry();
    return given.transform(
        registry -> {
          // All fields are visible to everybody. SmallRye's visibility would match its patterns
          // against each field.
          registry.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
          for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLInterfaceType abstraction) {
              registry.typeResolver(abstraction, byName(given.getTypeResolver(abstraction)));
            } else if (type instanceof GraphQLUnionType union) {
              registry.typeResolver(union, byName(given.getTypeResolver(union)));
            }
          }
        });
  }

  /**
   * Returns the type with the same name in the executed schema. SmallRye's resolvers return types
   * of the schema before its transformation.
   */
  private static TypeResolver byName(TypeResolver resolver) {
    return environment ->
        environment.getSchema().getObjectType(resolver.getType(environment).getName());
  }
}
