package io.github.xhsgraphql.graphql.instrumentation;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.github.xhsgraphql.graphql.error.EngineErrors;
import io.github.xhsgraphql.graphql.error.FailureMapper;
import io.github.xhsgraphql.graphql.fetch.RecordFieldFetcher;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.ResponseExtensions;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.model.PartiallyLoaded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Creates the {@link RequestState} of each request, and adds the {@code extensions} to its
 * response.
 *
 * <p>It also makes the unknown fields of a {@link PartiallyLoaded} object fail, with the reason why
 * they are unknown.
 */
final class ResponseInstrumentation extends SimplePerformantInstrumentation {

  private final Supplier<RequestCalls> calls;
  private final ResponseExtensions extensions;

  ResponseInstrumentation(Supplier<RequestCalls> calls, ResponseExtensions extensions) {
    this.calls = calls;
    this.extensions = extensions;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, InstrumentationState state) {
    new RequestState(calls.get()).storeIn(parameters.getGraphQLContext());
    return SimpleInstrumentationContext.noOp();
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    if (fetcher instanceof RecordFieldFetcher) {
      // RecordFieldFetcher handles missing fields itself. Reading the environment here would create
      // one for each field.
      return fetcher;
    }
    if (parameters.getEnvironment().getSource() instanceof PartiallyLoaded partial) {
      Throwable failure =
          FailureMapper.ofMissingField(partial, parameters.getEnvironment().getField().getName());
      if (failure != null) {
        return environment -> CompletableFuture.failedFuture(failure);
      }
    }
    return new GuardedResolver(fetcher);
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    RequestState request = RequestState.of(parameters.getGraphQLContext());
    Map<Object, Object> merged = new LinkedHashMap<>();
    if (result.getExtensions() != null) {
      merged.putAll(result.getExtensions());
    }
    merged.putAll(extensions.of(request));
    List<GraphQLError> errors =
        Stream.concat(result.getErrors().stream(), request.errors().stream())
            .map(EngineErrors::withCode)
            .toList();
    return CompletableFuture.completedFuture(
        result.transform(answer -> answer.errors(errors).extensions(merged)));
  }
}
