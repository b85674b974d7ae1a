package io.github.xhsgraphql.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import io.github.xhsgraphql.upstream.CallContext;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.smallrye.graphql.spi.EventingService;

/**
 * Fits the gateway's own parts into SmallRye's GraphQL engine, by its service provider interface.
 * SmallRye makes it by itself, so that it looks its beans up when the engine is built, at the first
 * request.
 */
public class GraphQLPipeline implements EventingService {

  /** Null: always on. */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public String getConfigKey() {
    return null;
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    ArcContainer beans = Arc.container();
    UpstreamConfig config = beans.instance(UpstreamConfig.class).get();
    AnswerExtensions extensions = beans.instance(AnswerExtensions.class).get();
    // The handler first: building, which tells SmallRye's instrumentation, fixes the strategies.
    builder.defaultDataFetcherExceptionHandler(new ErrorHandler());
    Instrumentation documentCache = builder.build().getInstrumentation();
    Instrumentation answers = new AnswerInstrumentation(() -> new CallContext(config), extensions);
    return builder.instrumentation(new ChainedInstrumentation(documentCache, answers));
  }
}
