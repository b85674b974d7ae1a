package io.github.xhsgraphql.graphql;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;

/** Tells callers, beside their data, that a field they select is deprecated. */
final class DeprecationWarnings extends SimplePerformantInstrumentation {

  /**
   * Whether this schema deprecates anything. Else nobody need look at each field's environment,
   * which is made by that.
   */
  static boolean isNeeded(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .filter(GraphQLFieldsContainer.class::isInstance)
        .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
        .anyMatch(GraphQLFieldDefinition::isDeprecated);
  }

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
