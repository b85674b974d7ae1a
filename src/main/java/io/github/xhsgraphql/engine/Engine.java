package io.github.xhsgraphql.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.graphql.instrumentation.GraphQLFactory;
import io.github.xhsgraphql.graphql.request.DocumentMemo;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Executes documents with graphql-java. SmallRye provides the schema and its resolvers. The engine
 * doesn't use SmallRye's execution service, because that service flattens parse errors, parses each
 * document three times, and has no limits.
 */
@Singleton
// graphql-java's messages for invalid values. SmallRye registers only the messages of other errors.
// Documents registers a further bundle, because Quarkus ignores a repeated annotation.
@RegisterResourceBundle(bundleName = "i18n.Scalars")
public class Engine {

  /**
   * Returns documents that {@link Documents} has parsed and validated, so that graphql-java skips
   * both steps.
   */
  private static final PreparsedDocumentProvider PARSED =
      (input, parse) ->
          CompletableFuture.completedFuture(
              new PreparsedDocumentEntry(input.getGraphQLContext().<Document>get(Document.class)));

  private final GraphQL engine;
  private final ResolverScopes scopes;

  Engine(
      GraphQLSchema schema,
      GraphQLFactory factory,
      CachingExecutionStrategy queries,
      ResolverScopes scopes) {
    this.scopes = scopes;
    this.engine =
        factory
            .engine(schema)
            .preparsedDocumentProvider(PARSED)
            .queryExecutionStrategy(queries)
            .build();
  }

  /**
   * Executes one operation.
   *
   * @param parsed the document, from {@link Documents}
   * @param operationName null if the document has only one operation
   * @param prepare runs in the request scope of the resolvers, before any resolver
   * @param delivery receives the response in parts if fragments are deferred; null if the response
   *     must be whole
   * @return the whole response. {@link GraphQLResponse#last} has the results that {@code delivery}
   *     hasn't received. The stage fails only because of a defect in the gateway.
   */
  public CompletionStage<GraphQLResponse> execute(
      ParsedDocument parsed,
      @Nullable String operationName,
      Map<String, Object> variables,
      Runnable prepare,
      @Nullable IncrementalDelivery delivery) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(parsed.text())
            .operationName(operationName)
            .variables(variables)
            .locale(Locale.ENGLISH)
            .build();
    input
        .getGraphQLContext()
        .put(Document.class, parsed.document())
        .put(DocumentMemo.class, parsed.memo());
    if (delivery != null) {
      input.getGraphQLContext().put(IncrementalDelivery.class, delivery);
    }
    CompletionStage<GraphQLResponse> response =
        scopes
            .runInScopes(input, prepare, () -> engine.executeAsync(input))
            .thenApply(result -> response(result, input));
    if (delivery != null) {
      delivery.abandoned().thenRun(RequestState.of(input.getGraphQLContext()).calls()::abandon);
    }
    return response;
  }

  private static GraphQLResponse response(ExecutionResult result, ExecutionInput input) {
    RequestState state = RequestState.of(input.getGraphQLContext());
    Map<?, ?> extensions = Optional.ofNullable(result.getExtensions()).orElse(Map.of());
    DeferredParts parts = input.getGraphQLContext().get(DeferredParts.class);
    return new GraphQLResponse(
        result.isDataPresent(),
        result.getData(),
        result.getErrors(),
        extensions,
        state.freshFor(),
        parts == null ? List.of() : withSum(parts.last(), extensions));
  }

  /** Gives the last result the extensions of the whole request. */
  private static List<IncrementalResult> withSum(
      List<IncrementalResult> results, Map<?, ?> extensions) {
    List<IncrementalResult> completed = new ArrayList<>(results);
    if (!completed.isEmpty()) {
      completed.add(completed.remove(completed.size() - 1).withExtensions(extensions));
    }
    return completed;
  }
}
