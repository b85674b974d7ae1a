package io.github.xhsgraphql.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import io.github.xhsgraphql.upstream.RequestCalls;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fits the gateway's own parts into SmallRye's GraphQL engine. */
@Singleton
@Named(GraphQLPipeline.NAME)
class GraphQLPipeline implements UnaryOperator<GraphQL.Builder> {

  static final String NAME = "graphQLPipeline";

  private final UpstreamConfig config;
  private final AnswerExtensions extensions;
  private final List<Instrumentation> watchers;

  /**
   * @param watchers see each request last, with its {@link RequestState} and its whole answer
   */
  GraphQLPipeline(
      UpstreamConfig config, AnswerExtensions extensions, @All List<Instrumentation> watchers) {
    this.config = config;
    this.extensions = extensions;
    this.watchers = watchers;
  }

  @Override
  public GraphQL.Builder apply(GraphQL.Builder builder) {
    // The handler first: building, which tells SmallRye's instrumentation, fixes the strategies.
    builder.defaultDataFetcherExceptionHandler(new ErrorHandler());
    Instrumentation documentCache = builder.build().getInstrumentation();
    Instrumentation answers = new AnswerInstrumentation(() -> new RequestCalls(config), extensions);
    List<Instrumentation> chain = new ArrayList<>(List.of(documentCache, answers, new DeprecationWarnings()));
    chain.addAll(watchers);
    return builder.instrumentation(new ChainedInstrumentation(chain));
  }
}
