package io.github.xhsgraphql.graphql;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;

/** Tells callers, beside their data, that a field they select is deprecated. */
final class DeprecationWarnings extends SimplePerformantInstrumentation {

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    DataFetchingEnvironment environment = parameters.getEnvironment();
    GraphQLFieldDefinition field = environment.getFieldDefinition();
    if (field.isDeprecated()) {
      ExecutionStepInfo step = environment.getExecutionStepInfo();
      String name = step.getObjectType().getName() + "." + field.getName();
      RequestState.of(environment.getGraphQlContext())
          .warn(Warning.deprecated(name, field.getDeprecationReason(), step.getPath()));
    }
    return fetcher;
  }
}
