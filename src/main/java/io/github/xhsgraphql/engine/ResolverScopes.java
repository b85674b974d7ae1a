package io.github.xhsgraphql.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Provides the two contexts in which SmallRye's resolvers run: a CDI request scope and SmallRye's
 * context.
 *
 * <p>The request scope lasts until the response is complete, even if the client has disconnected.
 * SmallRye's context has nothing of the HTTP request. SmallRye keeps the context in a thread local,
 * so other requests on the same thread could read the HTTP request from there.
 */
@Singleton
class ResolverScopes {

  /**
   * Executes a request in both contexts.
   *
   * @param prepare runs in the request scope, before the execution
   */
  CompletionStage<ExecutionResult> runInScopes(
      ExecutionInput input,
      Runnable prepare,
      Supplier<CompletionStage<ExecutionResult>> execution) {
    ManagedContext requests = Arc.container().requestContext();
    ContextState outer = requests.getStateIfActive();
    ContextState state = outer != null ? outer : requests.activate();
    SmallRyeContext context = context(input);
    input
        .getGraphQLContext()
        .put("state", state)
        .put("runBlocking", false)
        .put(SmallRyeContextManager.CONTEXT, context);
    SmallRyeContextManager.restore(context);
    prepare.run();
    CompletionStage<ExecutionResult> result = begin(execution);
    SmallRyeContextManager.clearCurrentSmallRyeContext();
    if (outer == null) {
      requests.deactivate();
      result = result.whenComplete((ended, failure) -> requests.destroy(state));
    }
    return result;
  }

  /** Wraps work so that it finds the contexts of the operation on any thread. */
  static <T> Supplier<T> propagate(GraphQLContext operation, Supplier<T> work) {
    ContextState state = operation.get("state");
    SmallRyeContext context = operation.get(SmallRyeContextManager.CONTEXT);
    return () -> {
      ManagedContext requests = Arc.container().requestContext();
      if (requests.getStateIfActive() == state) {
        return work.get();
      }
      requests.activate(state);
      SmallRyeContextManager.restore(context);
      try {
        return work.get();
      } finally {
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        requests.deactivate();
      }
    };
  }

  private static CompletionStage<ExecutionResult> begin(
      Supplier<CompletionStage<ExecutionResult>> execution) {
    try {
      return execution.get();
    } catch (RuntimeException | Error failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private static SmallRyeContext context(ExecutionInput input) {
    SmallRyeContext context = new SmallRyeContext(ResolverScopes.class.getSimpleName());
    context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
    context.setExecutionInput(input);
    return context;
  }
}
