package io.github.xhsgraphql.graphql.request;

import graphql.GraphQLContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for operations whose responses can be large. Resolving tens of thousands of fields keeps
 * a thread busy for tens of milliseconds. On an event loop that would delay all its requests.
 *
 * <p>There are as many threads as processors. The work only computes, so more threads would only
 * use more memory.
 */
@Singleton
public class LargeResponseExecutor {

  private static final int IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;

  LargeResponseExecutor() {
    int processors = Runtime.getRuntime().availableProcessors();
    AtomicInteger count = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            processors,
            processors,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "large-responses-" + count.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Marks an operation to be resolved on these threads. */
  public void assign(GraphQLContext operation) {
    operation.put(LargeResponseExecutor.class, this);
  }

  /**
   * Starts to resolve an operation: on these threads if it is marked, otherwise on the caller's
   * thread.
   */
  public static <T> CompletableFuture<T> execute(
      GraphQLContext operation, Supplier<CompletableFuture<T>> resolving) {
    LargeResponseExecutor assigned = operation.get(LargeResponseExecutor.class);
    return assigned == null
        ? resolving.get()
        : CompletableFuture.completedFuture(null)
            .thenComposeAsync(nothing -> resolving.get(), assigned.threads);
  }

  /**
   * Returns a future with the same value. It completes on these threads if the operation is marked,
   * otherwise on the thread that provides the value.
   */
  public static <T> CompletableFuture<T> resume(
      GraphQLContext operation, CompletableFuture<T> future) {
    LargeResponseExecutor assigned = operation.get(LargeResponseExecutor.class);
    return assigned == null ? future : future.thenApplyAsync(value -> value, assigned.threads);
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
