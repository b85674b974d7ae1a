package io.github.xhsgraphql.graphql;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;

/** Where SmallRye lets its schema be touched up: its service provider interface. */
public class EngineHook implements EventingService {

  /** Null: always on. */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    return SchemaTouches.apply(builder);
  }
}
