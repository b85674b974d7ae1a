package io.github.xhsgraphql.graphql;

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
 * Threads for operations whose answers can be large. Resolving tens of thousands of fields keeps a
 * thread busy for some tens of milliseconds; on an event loop that would delay all requests of the
 * loop.
 *
 * <p>There are as many threads as processors: the work only computes, and more of it at once would
 * only hold more memory.
 */
@Singleton
public class LargeAnswers {

  private static final int IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;

  LargeAnswers() {
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
              Thread thread = new Thread(task, "large-answers-" + count.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Has the operation of this context resolved on these threads. */
  public void take(GraphQLContext operation) {
    operation.put(LargeAnswers.class, this);
  }

  /** Begins an operation: on these threads if it was taken, else on the caller's. */
  public static <T> CompletableFuture<T> begin(
      GraphQLContext operation, Supplier<CompletableFuture<T>> resolving) {
    LargeAnswers taken = operation.get(LargeAnswers.class);
    return taken == null
        ? resolving.get()
        : CompletableFuture.supplyAsync(resolving, taken.threads).thenCompose(result -> result);
  }

  /** The same value: on these threads if the operation was taken, else where it comes. */
  static <T> CompletableFuture<T> goOn(GraphQLContext operation, CompletableFuture<T> coming) {
    LargeAnswers taken = operation.get(LargeAnswers.class);
    return taken == null ? coming : coming.thenApplyAsync(value -> value, taken.threads);
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
