package io.github.xhsgraphql.engine;

import graphql.GraphQLError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response to a GraphQL request.
 *
 * @param isExecuted whether the request was executed; if true, the response has data, which may be
 *     null
 * @param data null if the request wasn't executed, or if an error propagates up to the root
 * @param errors each with its error code
 * @param extensions the {@code extensions} of the response; may be empty
 * @param freshFor how long all of the data stays fresh; empty if that is unknown
 * @param last the results that aren't delivered yet, if the response is delivered in parts
 */
public record GraphQLResponse(
    boolean isExecuted,
    @Nullable Object data,
    List<GraphQLError> errors,
    Map<?, ?> extensions,
    Optional<Duration> freshFor,
    List<IncrementalResult> last) {

  /** Creates the response to a request that was rejected before its execution. */
  public static GraphQLResponse rejection(List<GraphQLError> errors) {
    return new GraphQLResponse(false, null, errors, Map.of(), Optional.empty(), List.of());
  }

  /** Creates the initial part of a response that is delivered in parts. */
  static GraphQLResponse initial(
      @Nullable Object data, List<GraphQLError> errors, Map<?, ?> extensions) {
    return new GraphQLResponse(true, data, errors, extensions, Optional.empty(), List.of());
  }

  /** Returns the response with its data in another form. */
  public GraphQLResponse withData(Object other) {
    return new GraphQLResponse(isExecuted, other, errors, extensions, freshFor, last);
  }
}
