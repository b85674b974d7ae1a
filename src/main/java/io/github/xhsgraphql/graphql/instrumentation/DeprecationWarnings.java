package io.github.xhsgraphql.graphql.instrumentation;

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
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.Warning;

/** Adds a warning to the response's extensions for each deprecated field that a query selects. */
final class DeprecationWarnings extends SimplePerformantInstrumentation {

  /**
   * Whether this schema deprecates any field. If it doesn't, the engine leaves this instrumentation
   * out, because reading a field's environment creates it.
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
