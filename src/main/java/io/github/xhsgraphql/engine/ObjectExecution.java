package io.github.xhsgraphql.engine;

import graphql.execution.NonNullableFieldWasNullException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Helpers for the execution of an object, for which graphql-java returns either a value or a
 * future.
 */
final class ObjectExecution {

  private ObjectExecution() {}

  /** Runs an execution and returns its result as a future. An exception fails the future. */
  @SuppressWarnings("unchecked") // the result is a value or its future
  static CompletableFuture<Object> future(Supplier<Object> execution) {
    try {
      Object executed = execution.get();
      return executed instanceof CompletableFuture<?> future
          ? (CompletableFuture<Object>) future
          : CompletableFuture.completedFuture(executed);
    } catch (RuntimeException | Error failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  /**
   * Returns whether the object is already known to be null or to have failed. None of its fields
   * are loaded then.
   */
  static boolean isLost(Object executed) {
    return executed instanceof CompletableFuture<?> future
        && future.isDone()
        && (future.isCompletedExceptionally() || future.join() == null);
  }

  /**
   * Returns whether the failure is a null in a non-nullable field that propagated up to here. Such
   * a failure is already recorded as an error.
   */
  static boolean isNullPropagation(Throwable failure) {
    return failure instanceof NonNullableFieldWasNullException
        || failure.getCause() instanceof NonNullableFieldWasNullException;
  }
}
