package io.github.xhsgraphql.graphql;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;

/** Fits SmallRye's code registry to a schema that isn't SmallRye's own any more. */
final class SchemaRegistry {

  private SchemaRegistry() {}

  static GraphQLCodeRegistry of(GraphQLSchema schema) {
    GraphQLCodeRegistry given = schema.getCodeRegistry();
    return given.transform(
        registry -> {
          // All fields are there for everybody; SmallRye's would ask its patterns of each.
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

  /** SmallRye's resolvers give the types of its own schema; those of this one are others. */
  private static TypeResolver byName(TypeResolver resolver) {
    return environment ->
        environment.getSchema().getObjectType(resolver.getType(environment).getName());
  }
}
