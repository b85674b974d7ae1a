package io.github.xhsgraphql.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A resolver that always ends, whatever is wrong with it, so that its request is answered: a Java
 * Error, which graphql-java doesn't catch, fails its field alone, and so does its not ending by the
 * request's deadline. What waited for upstream goes on where {@link LargeAnswers} says.
 */
record GuardedResolver(DataFetcher<?> resolver) implements DataFetcher<Object> {

  private static final Logger LOG = Logger.getLogger(GuardedResolver.class);

  /** All waiting ends at the deadline by itself, and then can tell more of why. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it is returned
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    try {
      Object resolved = resolver.get(environment);
      return resolved instanceof CompletionStage<?> stage
          ? ending(stage.toCompletableFuture(), environment)
          : resolved;
    } catch (Error error) {
      return CompletableFuture.failedFuture(error);
    }
  }

  private static CompletableFuture<?> ending(
      CompletableFuture<?> resolving, DataFetchingEnvironment environment) {
    if (resolving.isDone()) {
      return resolving;
    }
    Duration left =
        RequestState.of(environment.getGraphQlContext()).calls().remaining().plus(GRACE);
    CompletableFuture<?> ending =
        resolving
            .copy()
            .orTimeout(left.toMillis(), TimeUnit.MILLISECONDS)
            // Failures alone go to another thread: that of the timers is for timers.
            .exceptionallyComposeAsync(
                failure -> CompletableFuture.failedFuture(told(failure, environment)),
                Infrastructure.getDefaultExecutor());
    return LargeAnswers.goOn(environment.getGraphQlContext(), ending);
  }

  /** What the resolver itself failed with comes wrapped. */
  private static Throwable told(Throwable failure, DataFetchingEnvironment environment) {
    if (!(failure instanceof TimeoutException)) {
      return failure;
    }
    LOG.errorf(
        "The resolver of %s did not end by the deadline",
        environment.getFieldDefinition().getName());
    return new ApiException(
        ErrorCode.UPSTREAM_TIMEOUT,
        "This field missed the request's deadline. Try again, or ask for less in one request.",
        Map.of());
  }
}
