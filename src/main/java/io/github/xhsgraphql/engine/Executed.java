package io.github.xhsgraphql.engine;

import graphql.execution.NonNullableFieldWasNullException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What the execution of an object comes to: graphql-java gives a value or its future. */
final class Executed {

  private Executed() {}

  /** The future of what an execution gives. */
  @SuppressWarnings("unchecked") // it is one or the other
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

  /** Whether it is known already that the object can't be had, so that nothing of it is loaded. */
  static boolean isLost(Object executed) {
    return executed instanceof CompletableFuture<?> future
        && future.isDone()
        && (future.isCompletedExceptionally() || future.join() == null);
  }

  /**
   * Whether a null of a field that can't be null reached up to here: its error is noted already.
   */
  static boolean isOfNull(Throwable failure) {
    return failure instanceof NonNullableFieldWasNullException
        || failure.getCause() instanceof NonNullableFieldWasNullException;
  }
}
