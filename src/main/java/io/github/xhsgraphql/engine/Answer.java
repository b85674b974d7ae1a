package io.github.xhsgraphql.engine;

import graphql.GraphQLError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param isExecuted whether anything was executed: then there is data, though it may be null
 * @param data null where there is none
 * @param errors each with its code
 * @param extensions what is told beside; may be empty
 * @param freshFor how long all of the data can be taken for true; empty where that isn't known
 * @param last the results that were not delivered yet, where the answer was delivered in parts
 */
public record Answer(
    boolean isExecuted,
    @Nullable Object data,
    List<GraphQLError> errors,
    Map<?, ?> extensions,
    Optional<Duration> freshFor,
    List<IncrementalResult> last) {

  /** The answer to a request of which nothing was executed. */
  public static Answer refusal(List<GraphQLError> errors) {
    return new Answer(false, null, errors, Map.of(), Optional.empty(), List.of());
  }

  /** The first part of an answer that is delivered in parts. */
  static Answer initial(@Nullable Object data, List<GraphQLError> errors, Map<?, ?> extensions) {
    return new Answer(true, data, errors, extensions, Optional.empty(), List.of());
  }
}
