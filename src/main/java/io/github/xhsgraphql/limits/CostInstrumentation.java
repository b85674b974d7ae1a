package io.github.xhsgraphql.limits;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.graphql.error.GraphQLErrors;
import io.github.xhsgraphql.graphql.request.LargeResponseExecutor;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.SerializedData;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Rejects operations that may cost too much before they run, and reports the cost of the others.
 */
@Singleton
class CostInstrumentation extends SimplePerformantInstrumentation {

  private final LimitsConfig config;
  private final CostMetrics metrics;
  private final LargeResponseExecutor largeResponses;
  private final AtomicReference<@Nullable CostEstimate> estimate = new AtomicReference<>();

  CostInstrumentation(
      LimitsConfig config, CostMetrics metrics, LargeResponseExecutor largeResponses) {
    this.config = config;
    this.metrics = metrics;
    this.largeResponses = largeResponses;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    try {
      QueryCost cost = QueryCostCache.of(parameters.getExecutionContext(), this::estimate);
      if (config.cost().mode() != LimitsConfig.Mode.OFF) {
        parameters.getExecutionContext().getGraphQLContext().put(QueryCost.class, cost);
        metrics.count(cost);
        checkCost(cost);
      }
      if (cost.points() > config.cost().eventLoopPoints()) {
        largeResponses.assign(parameters.getExecutionContext().getGraphQLContext());
      }
    } catch (ApiException rejection) {
      throw new AbortExecutionException(List.of(GraphQLErrors.of(rejection)));
    }
    return SimpleInstrumentationContext.noOp();
  }

  /** Checks the lists too, because the cost of an operation that fails isn't cached. */
  private QueryCost estimate(ExecutionContext execution) {
    ExecutableNormalizedOperation operation = execution.getNormalizedQueryTree().get();
    operation.getNormalizedFieldToMergedField().keySet().forEach(this::checkLists);
    return estimate(execution.getGraphQLSchema()).of(operation.getTopLevelFields());
  }

  /**
   * Creates the estimate with the first request, because the schema is built later than this bean.
   */
  private CostEstimate estimate(GraphQLSchema schema) {
    CostEstimate known = estimate.get();
    if (known != null) {
      return known;
    }
    CostEstimate made = new CostEstimate(schema, config.cost().assumedListSize());
    estimate.set(made);
    return made;
  }

  private void checkLists(ExecutableNormalizedField field) {
    field
        .getResolvedArguments()
        .forEach(
            (name, value) -> {
              if (value instanceof Collection<?> list && list.size() > config.ids()) {
                throw Limits.exceeded(
                    ErrorCode.QUERY_TOO_LARGE,
                    "ids",
                    config.ids(),
                    list.size(),
                    "`%s` has %d entries. The maximum is %d."
                        .formatted(name, list.size(), config.ids()));
              }
            });
  }

  private void checkCost(QueryCost cost) {
    if (config.cost().mode() != LimitsConfig.Mode.ENFORCE) {
      return;
    }
    if (cost.points() > config.cost().points()) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_EXPENSIVE,
          "cost.points",
          config.cost().points(),
          cost.points(),
          ("This query can resolve up to %d fields. The maximum is %d. Request fewer items or"
                  + " fields at once.")
              .formatted(cost.points(), config.cost().points()));
    }
    if (cost.expectedCalls() > config.cost().calls()) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_EXPENSIVE,
          "cost.calls",
          config.cost().calls(),
          cost.allCalls(),
          ("This query can cause up to %d upstream calls. The maximum is %d. Request fewer items at"
                  + " once, or omit the fields for which each item must be loaded.")
              .formatted(cost.allCalls(), config.cost().calls()));
    }
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    QueryCost cost = parameters.getGraphQLContext().get(QueryCost.class);
    if (cost == null) {
      return CompletableFuture.completedFuture(result);
    }
    Map<Object, Object> extensions = new LinkedHashMap<>();
    if (result.getExtensions() != null) {
      extensions.putAll(result.getExtensions());
    }
    int callsMade = RequestState.of(parameters.getGraphQLContext()).ledger().calls().size();
    extensions.put("cost", toMap(cost, SerializedData.fields(result.getData()), callsMade));
    return CompletableFuture.completedFuture(
        result.transform(answer -> answer.extensions(extensions)));
  }

  private Map<String, Object> toMap(QueryCost cost, long fields, long callsMade) {
    Map<String, Object> map = toMap(cost.points(), fields, config.cost().points());
    map.put("calls", toMap(cost.allCalls(), callsMade, config.cost().calls()));
    return map;
  }

  private static Map<String, Object> toMap(long requested, long actual, long maximum) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("requested", requested);
    map.put("actual", actual);
    map.put("maximum", maximum);
    return map;
  }
}
