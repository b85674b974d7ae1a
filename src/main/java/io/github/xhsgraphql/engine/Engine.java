package io.github.xhsgraphql.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.graphql.DocumentMemo;
import io.github.xhsgraphql.graphql.GraphQLPipeline;
import io.github.xhsgraphql.graphql.RequestState;
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
 * Executes documents. The schema and its resolvers are SmallRye's; the way to them isn't: its
 * execution service flattens parse errors, parses three times, and knows no limits.
 */
@Singleton
// graphql-java's words for values that don't fit; SmallRye registers those of other errors only.
// One of them only: Quarkus doesn't see an annotation that is there twice.
@RegisterResourceBundle(bundleName = "i18n.Scalars")
public class Engine {

  /** Documents come here parsed and validated, so that the engine needn't. */
  private static final PreparsedDocumentProvider PARSED =
      (input, parse) ->
          CompletableFuture.completedFuture(
              new PreparsedDocumentEntry(input.getGraphQLContext().<Document>get(Document.class)));

  private final GraphQL engine;
  private final ResolverScopes scopes;

  Engine(
      GraphQLSchema schema,
      GraphQLPipeline pipeline,
      KeepingStrategy queries,
      ResolverScopes scopes) {
    this.scopes = scopes;
    this.engine =
        pipeline
            .engine(schema)
            .preparsedDocumentProvider(PARSED)
            .queryExecutionStrategy(queries)
            .build();
  }

  /**
   * Executes one operation.
   *
   * @param parsed as {@link Documents} made it
   * @param operationName null where the document has but one operation
   * @param prepare done in the resolvers' request scope before any of them runs
   * @param delivery takes the answer in parts if fragments are deferred; null where the answer is
   *     to be whole
   * @return the whole answer, but for the parts that were delivered; never a failure but for a
   *     defect of the gateway's own
   */
  public CompletionStage<Answer> execute(
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
    CompletionStage<Answer> answer =
        scopes
            .within(input, prepare, () -> engine.executeAsync(input))
            .thenApply(result -> answer(result, input));
    if (delivery != null) {
      delivery.abandoned().thenRun(RequestState.of(input.getGraphQLContext())::abandon);
    }
    return answer;
  }

  private static Answer answer(ExecutionResult result, ExecutionInput input) {
    RequestState state = RequestState.of(input.getGraphQLContext());
    Map<?, ?> extensions = Optional.ofNullable(result.getExtensions()).orElse(Map.of());
    DeferredParts parts = input.getGraphQLContext().get(DeferredParts.class);
    return new Answer(
        result.isDataPresent(),
        result.getData(),
        result.getErrors(),
        extensions,
        state.freshFor(),
        parts == null ? List.of() : withSum(parts.last(), extensions));
  }

  /** The very last result tells what the whole request caused. */
  private static List<IncrementalResult> withSum(
      List<IncrementalResult> results, Map<?, ?> extensions) {
    List<IncrementalResult> told = new ArrayList<>(results);
    if (!told.isEmpty()) {
      told.add(told.remove(told.size() - 1).withExtensions(extensions));
    }
    return told;
  }
}
