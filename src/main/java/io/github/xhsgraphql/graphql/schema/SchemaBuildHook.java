package io.github.xhsgraphql.graphql.schema;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;

/**
 * Changes the schema before SmallRye builds it. SmallRye finds this class through its service
 * provider interface.
 */
public class SchemaBuildHook implements EventingService {

  /** Returns null: no setting switches this hook off. */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    return SchemaCustomizer.apply(builder);
  }
}
