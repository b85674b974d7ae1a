package io.github.xhsgraphql.graphql.error;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Converts the exception of a failed field into a typed error. The client sees nothing else of the
 * exception.
 */
public final class ResolverExceptionHandler implements DataFetcherExceptionHandler {

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    ApiException typed = FailureMapper.toApiException(failed.getException());
    GraphQLError error = error(typed, failed.getPath(), failed.getSourceLocation());
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }

  /** Returns the typed error for a failure at a path. */
  public static GraphQLError error(Throwable failure, ResultPath path) {
    return error(FailureMapper.toApiException(failure), path, null);
  }

  private static GraphQLError error(
      ApiException typed, ResultPath path, @Nullable SourceLocation location) {
    return GraphQLErrors.builder(typed)
        .path(path)
        .locations(location == null ? List.of() : List.of(location))
        .build();
  }
}
