package io.github.xhsgraphql.graphql;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;
import java.util.function.UnaryOperator;

/**
 * Where SmallRye lets the GraphQL engine be fitted: its service provider interface. SmallRye keeps
 * one instance per Java process, while tests and dev mode start the application several times, with
 * new classes each: so the application's own part is looked up by name at every start, and known
 * here only by classes that all starts share.
 */
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

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    UnaryOperator<GraphQL.Builder> pipeline =
        Arc.container().<UnaryOperator<GraphQL.Builder>>instance(GraphQLPipeline.NAME).get();
    return pipeline.apply(builder);
  }
}
