package io.github.xhsgraphql.engine;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.NonNullableFieldValidator;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import io.github.xhsgraphql.graphql.error.EngineErrors;
import io.github.xhsgraphql.graphql.error.ResolverExceptionHandler;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Executes one query and delivers its deferred fragments later. A fragment starts to execute as
 * soon as its object is known. It has its own errors, warnings and calls.
 *
 * <p>graphql-java's own incremental support doesn't fit, for three reasons. It starts to execute
 * fragments only when the initial part has been delivered. It executes a field immediately if any
 * other fragment selects it. It shows resolvers the deferred fields as selected, so that resolvers
 * load for the initial part what only a later part needs.
 */
final class IncrementalStrategy extends AsyncExecutionStrategy {

  private final PartialLoaders loaders;
  private final DeferredParts parts;

  IncrementalStrategy(PartialLoaders loaders, DeferredParts parts) {
    super(new ResolverExceptionHandler());
    this.loaders = loaders;
    this.parts = parts;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // DeferredParts completes the answer
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext request, ExecutionStrategyParameters parameters) {
    Optional<ExecutionResult> rejection =
        Introspection.isIntrospectionSensible(parameters.getFields(), request);
    if (rejection.isPresent()) {
      return CompletableFuture.completedFuture(rejection.get());
    }
    RequestState state = RequestState.of(request.getGraphQLContext()).part();
    ExecutionContext context = context(request, state, null);
    IncrementalFields fields =
        IncrementalFields.collect(
            context,
            request.getGraphQLSchema().getQueryType(),
            List.of(request.getOperationDefinition().getSelectionSet()));
    ExecutionStrategyParameters root =
        parameters.transform(
            query ->
                query
                    .fields(fields.now())
                    .nonNullFieldValidator(new NonNullableFieldValidator(context)));
    CompletableFuture<ExecutionResult> initial = super.execute(context, root);
    defer(fields, context, root);
    initial.whenComplete(
        (result, defect) -> {
          if (defect != null) {
            parts.fail(defect);
          } else {
            parts.completeInitial(result.getData(), errors(result.getErrors(), state), state);
          }
        });
    return parts.whole();
  }

  @Override
  protected Object completeValueForObject(
      ExecutionContext context,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      Object result) {
    IncrementalFields fields =
        IncrementalFields.collect(
            context,
            type,
            parameters.getField().getFields().stream()
                .map(Field::getSelectionSet)
                .filter(Objects::nonNull)
                .toList());
    ExecutionStrategyParameters object =
        parameters.transform(
            field ->
                field
                    .executionStepInfo(
                        parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type))
                    .fields(fields.now())
                    .source(result));
    Object executed = executeFilled(context, object, type);
    if (!ObjectExecution.isLost(executed)) {
      defer(fields, context, object);
    }
    return executed;
  }

  /** Starts to execute the deferred fragments of an object. */
  private void defer(
      IncrementalFields fields, ExecutionContext parent, ExecutionStrategyParameters object) {
    for (IncrementalFields.Fragment fragment : fields.deferred()) {
      RequestState state = RequestState.of(parent.getGraphQLContext()).part();
      DeferredPart part =
          new DeferredPart(
              fragment.label(),
              object.getPath().toList(),
              parent.getGraphQLContext().get(DeferredPart.class),
              fields.keys(),
              state);
      parts.begin(part);
      ExecutionContext context = context(parent, state, part);
      ExecutionStrategyParameters fragmentOfObject =
          object.transform(
              same ->
                  same.fields(fragment.fields())
                      .nonNullFieldValidator(new NonNullableFieldValidator(context)));
      execute(part, state, context, fragmentOfObject);
    }
  }

  @SuppressWarnings({
    "unchecked", // an executed object is a map
    "FutureReturnValueIgnored" // DeferredParts gets the result
  })
  private void execute(
      DeferredPart part,
      RequestState state,
      ExecutionContext context,
      ExecutionStrategyParameters fragment) {
    GraphQLObjectType type =
        (GraphQLObjectType) fragment.getExecutionStepInfo().getUnwrappedNonNullType();
    ObjectExecution.future(() -> executeFilled(context, fragment, type))
        .whenComplete(
            (fields, failure) -> {
              if (failure != null && !ObjectExecution.isNullPropagation(failure)) {
                context.addError(ResolverExceptionHandler.error(failure, fragment.getPath()));
              }
              parts.complete(
                  part,
                  failure == null ? (Map<String, Object>) fields : null,
                  errors(context.getErrors(), state));
            });
  }

  /** Loads the fields that an object lacks, and then executes its fields. */
  @SuppressWarnings("FutureReturnValueIgnored") // ObjectExecution.future waits for the result
  private Object executeFilled(
      ExecutionContext context, ExecutionStrategyParameters object, GraphQLObjectType type) {
    Uni<?> filling = loaders.fill(context, object, type);
    if (filling == null) {
      return executeObject(context, object);
    }
    return filling
        .subscribeAsCompletionStage()
        .handle(
            (filled, failure) -> {
              if (failure == null) {
                return ObjectExecution.future(
                    () -> executeObject(context, object.transform(same -> same.source(filled))));
              }
              context.addError(ResolverExceptionHandler.error(failure, object.getPath()));
              return ObjectExecution.future(() -> completeValueForNull(object));
            })
        .thenCompose(Function.identity());
  }

  private ExecutionContext context(
      ExecutionContext parent, RequestState state, @Nullable DeferredPart part) {
    GraphQLContext own = GraphQLContext.newContext().of(parent.getGraphQLContext()).build();
    state.storeIn(own);
    if (part != null) {
      own.put(DeferredPart.class, part);
    }
    return parent.transform(
        context -> context.queryStrategy(this).graphQLContext(own).resetErrors());
  }

  private static List<GraphQLError> errors(List<GraphQLError> ofFields, RequestState state) {
    return Stream.concat(ofFields.stream(), state.errors().stream())
        .map(EngineErrors::withCode)
        .toList();
  }
}
