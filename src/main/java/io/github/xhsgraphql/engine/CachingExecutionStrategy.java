package io.github.xhsgraphql.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import io.github.xhsgraphql.graphql.error.ResolverExceptionHandler;
import io.github.xhsgraphql.graphql.request.LargeResponseExecutor;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.ResponseExtensions;
import io.github.xhsgraphql.graphql.request.SerializedData;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Executes queries, and caches the data of whole responses. An equal request gets the cached data
 * as long as all of the data is fresh.
 *
 * <p>A response isn't cached if it has an error or a warning, or if it is delivered in parts. The
 * extensions aren't cached either: each request gets its own.
 */
@Singleton
class CachingExecutionStrategy extends AsyncExecutionStrategy {

  private final ResponseCache cache;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final PartialLoaders loaders;
  private final ResponseExtensions extensions;

  CachingExecutionStrategy(
      ResponseCache cache,
      ObjectMapper mapper,
      Clock clock,
      PartialLoaders loaders,
      ResponseExtensions extensions) {
    super(new ResolverExceptionHandler());
    this.loaders = loaders;
    this.extensions = extensions;
    this.cache = cache;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    ResponseKey key = ResponseKey.of(context);
    GraphQLContext operation = context.getGraphQLContext();
    RequestState request = RequestState.of(operation);
    return cache
        .get(key)
        .map(entry -> fromCache(entry, request))
        .orElseGet(
            () ->
                LargeResponseExecutor.execute(
                        operation,
                        ResolverScopes.propagate(
                            operation, () -> executeUncached(context, parameters)))
                    .thenApply(result -> cache(result, key, request)));
  }

  private CompletableFuture<ExecutionResult> executeUncached(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    GraphQLContext request = context.getGraphQLContext();
    IncrementalDelivery delivery = request.get(IncrementalDelivery.class);
    if (delivery == null) {
      return super.execute(context, parameters);
    }
    DeferredParts parts = new DeferredParts(delivery, extensions, RequestState.of(request));
    request.put(DeferredParts.class, parts);
    return new IncrementalStrategy(loaders, parts).execute(context, parameters);
  }

  private CompletableFuture<ExecutionResult> fromCache(
      ResponseCache.Entry entry, RequestState request) {
    request
        .calls()
        .serveFromCache(entry.lookups(), Duration.between(clock.instant(), entry.freshUntil()));
    return CompletableFuture.completedFuture(
        ExecutionResultImpl.newExecutionResult().data(entry.data()).build());
  }

  /**
   * Caches the response if it may be cached. Then returns it with its data already serialized, so
   * that the data is serialized only once.
   */
  private ExecutionResult cache(ExecutionResult result, ResponseKey key, RequestState request) {
    Duration freshFor = request.freshFor().orElse(Duration.ZERO);
    if (freshFor.isZero() || !result.getErrors().isEmpty() || request.hasErrors()) {
      return result;
    }
    SerializedData data = SerializedData.of(result.getData(), mapper);
    cache.put(
        key,
        new ResponseCache.Entry(data, request.calls().lookups(), clock.instant().plus(freshFor)));
    return result.transform(same -> same.data(data));
  }
}
