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
import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.github.xhsgraphql.graphql.Errors;
import io.github.xhsgraphql.graphql.LargeAnswers;
import io.github.xhsgraphql.graphql.RequestState;
import io.github.xhsgraphql.graphql.WrittenData;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Refuses operations that may cost too much, before they run; tells what the others cost. */
@Singleton
class CostInstrumentation extends SimplePerformantInstrumentation {

  private final LimitsConfig config;
  private final CostMetrics metrics;
  private final LargeAnswers largeAnswers;
  private final AtomicReference<@Nullable CostEstimate> estimate = new AtomicReference<>();

  CostInstrumentation(LimitsConfig config, CostMetrics metrics, LargeAnswers largeAnswers) {
    this.config = config;
    this.metrics = metrics;
    this.largeAnswers = largeAnswers;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    try {
      Price price = KnownPrices.of(parameters.getExecutionContext(), this::price);
      if (config.cost().mode() != LimitsConfig.Mode.OFF) {
        parameters.getExecutionContext().getGraphQLContext().put(Price.class, price);
        metrics.count(price);
        checkPrice(price);
      }
      if (price.points() > config.cost().eventLoopPoints()) {
        largeAnswers.take(parameters.getExecutionContext().getGraphQLContext());
      }
    } catch (ApiException refusal) {
      throw new AbortExecutionException(List.of(Errors.of(refusal)));
    }
    return SimpleInstrumentationContext.noOp();
  }

  /** Checks lists on the way, as what fails is never a price that is known. */
  private Price price(ExecutionContext execution) {
    ExecutableNormalizedOperation operation = execution.getNormalizedQueryTree().get();
    operation.getNormalizedFieldToMergedField().keySet().forEach(this::checkLists);
    return estimate(execution.getGraphQLSchema()).of(operation.getTopLevelFields());
  }

  /** There is but one schema; who makes it is not to be known here. */
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
                    "`%s` has %d entries; %d is the most."
                        .formatted(name, list.size(), config.ids()));
              }
            });
  }

  private void checkPrice(Price price) {
    if (config.cost().mode() != LimitsConfig.Mode.ENFORCE) {
      return;
    }
    if (price.points() > config.cost().points()) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_EXPENSIVE,
          "cost.points",
          config.cost().points(),
          price.points(),
          "This query may resolve %d fields; %d is the most. Ask for fewer items or fields at once."
              .formatted(price.points(), config.cost().points()));
    }
    if (price.expectedCalls() > config.cost().calls()) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_EXPENSIVE,
          "cost.calls",
          config.cost().calls(),
          price.allCalls(),
          "This query may cause %d upstream calls; %d is the most. Ask for fewer items at once, or without the fields that each of them has to be loaded for."
              .formatted(price.allCalls(), config.cost().calls()));
    }
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    Price price = parameters.getGraphQLContext().get(Price.class);
    if (price == null) {
      return CompletableFuture.completedFuture(result);
    }
    Map<Object, Object> told = new LinkedHashMap<>();
    if (result.getExtensions() != null) {
      told.putAll(result.getExtensions());
    }
    int callsMade = RequestState.of(parameters.getGraphQLContext()).callsMade();
    told.put("cost", told(price, WrittenData.fields(result.getData()), callsMade));
    return CompletableFuture.completedFuture(result.transform(answer -> answer.extensions(told)));
  }

  private Map<String, Object> told(Price price, long fields, long callsMade) {
    Map<String, Object> cost = told(price.points(), fields, config.cost().points());
    cost.put("calls", told(price.allCalls(), callsMade, config.cost().calls()));
    return cost;
  }

  private static Map<String, Object> told(long requested, long actual, long maximum) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("requested", requested);
    told.put("actual", actual);
    told.put("maximum", maximum);
    return told;
  }
}
