package io.github.xhsgraphql.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Fits the gateway's own parts into the GraphQL engine. */
@Singleton
public class GraphQLPipeline {

  private final UpstreamConfig config;
  private final AnswerExtensions extensions;
  private final List<Instrumentation> watchers;

  /**
   * @param watchers see each request last, with its {@link RequestState} and its whole answer, but
   *     no single fields
   */
  GraphQLPipeline(
      UpstreamConfig config, AnswerExtensions extensions, @All List<Instrumentation> watchers) {
    this.config = config;
    this.extensions = extensions;
    this.watchers = watchers;
  }

  /** An engine for this schema. */
  public GraphQL.Builder engine(GraphQLSchema schema) {
    List<Instrumentation> fields = new ArrayList<>();
    fields.add(new AnswerInstrumentation(() -> new RequestCalls(config), extensions));
    if (DeprecationWarnings.isNeeded(schema)) {
      fields.add(new DeprecationWarnings());
    }
    return GraphQL.newGraphQL(schema)
        .defaultDataFetcherExceptionHandler(new ErrorHandler())
        .instrumentation(new RequestInstrumentation(fields, watchers));
  }
}
