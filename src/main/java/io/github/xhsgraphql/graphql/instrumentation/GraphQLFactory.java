package io.github.xhsgraphql.graphql.instrumentation;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.graphql.error.ResolverExceptionHandler;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.ResponseExtensions;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Adds the gateway's instrumentations and its error handler to the GraphQL engine. */
@Singleton
public class GraphQLFactory {

  private final UpstreamConfig config;
  private final ResponseExtensions extensions;
  private final List<Instrumentation> watchers;

  /**
   * @param watchers run last. They see each request with its {@link RequestState} and its whole
   *     response, but no single fields
   */
  GraphQLFactory(
      UpstreamConfig config, ResponseExtensions extensions, @All List<Instrumentation> watchers) {
    this.config = config;
    this.extensions = extensions;
    this.watchers = watchers;
  }

  /** Returns the builder of an engine for this schema. */
  public GraphQL.Builder engine(GraphQLSchema schema) {
    List<Instrumentation> fields = new ArrayList<>();
    fields.add(new ResponseInstrumentation(() -> new RequestCalls(config), extensions));
    if (DeprecationWarnings.isNeeded(schema)) {
      fields.add(new DeprecationWarnings());
    }
    return GraphQL.newGraphQL(schema)
        .defaultDataFetcherExceptionHandler(new ResolverExceptionHandler())
        .instrumentation(new InstrumentationChain(fields, watchers));
  }
}
