package io.github.xhsgraphql.graphql.instrumentation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.graphql.request.LargeResponseExecutor;
import io.github.xhsgraphql.graphql.request.RequestState;
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
 * Wraps a resolver so that its field always completes and the request is answered.
 *
 * <p>A Java Error, which graphql-java doesn't catch, fails only its field. A resolver that doesn't
 * complete by the request's deadline fails its field with UPSTREAM_TIMEOUT. After a wait for
 * upstream, execution continues on the thread that {@link LargeResponseExecutor} chooses.
 */
record GuardedResolver(DataFetcher<?> resolver) implements DataFetcher<Object> {

  private static final Logger LOG = Logger.getLogger(GuardedResolver.class);

  /**
   * How long a resolver may take beyond the deadline. All waits end at the deadline by themselves,
   * and their errors say more about the reason.
   */
  private static final Duration GRACE = Duration.ofSeconds(1);

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the future is returned
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    try {
      Object resolved = resolver.get(environment);
      return resolved instanceof CompletionStage<?> stage
          ? withDeadline(stage.toCompletableFuture(), environment)
          : resolved;
    } catch (Error error) {
      return CompletableFuture.failedFuture(error);
    }
  }

  private static CompletableFuture<?> withDeadline(
      CompletableFuture<?> resolving, DataFetchingEnvironment environment) {
    if (resolving.isDone()) {
      return resolving;
    }
    Duration left =
        RequestState.of(environment.getGraphQlContext()).calls().remaining().plus(GRACE);
    CompletableFuture<?> guarded =
        resolving
            .copy()
            .orTimeout(left.toMillis(), TimeUnit.MILLISECONDS)
            // Only failures move to another thread, because timeouts fail on the JDK's timer
            // thread, which must stay free for timers.
            .exceptionallyComposeAsync(
                failure -> CompletableFuture.failedFuture(converted(failure, environment)),
                Infrastructure.getDefaultExecutor());
    return LargeResponseExecutor.resume(environment.getGraphQlContext(), guarded);
  }

  /**
   * Converts a timeout of the guard. A failure of the resolver itself arrives wrapped, so it is
   * never taken for one.
   */
  private static Throwable converted(Throwable failure, DataFetchingEnvironment environment) {
    if (!(failure instanceof TimeoutException)) {
      return failure;
    }
    LOG.errorf(
        "The resolver of %s did not finish before the deadline",
        environment.getFieldDefinition().getName());
    return new ApiException(
        ErrorCode.UPSTREAM_TIMEOUT,
        "This field missed the deadline of the request. Try again, or request less data at once.",
        Map.of());
  }
}
