package io.github.xhsgraphql.http;

import graphql.GraphQLError;
import io.github.xhsgraphql.engine.GraphQLResponse;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the Retry-After header of a response without any data. */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * Returns the number of seconds after which all of the requested data may be available. Empty if
   * some of the data is available already, or if something failed for a reason other than
   * throttling.
   */
  static Optional<Long> of(GraphQLResponse response) {
    List<Optional<Long>> seconds = response.errors().stream().map(RetryAfter::of).toList();
    return isNothing(response.data()) && seconds.stream().allMatch(Optional::isPresent)
        ? seconds.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Optional<Long> of(GraphQLError error) {
    return Optional.ofNullable(error.getExtensions())
        .map(extensions -> extensions.get("retryAfter"))
        .map(seconds -> ((Number) seconds).longValue());
  }

  /**
   * Returns whether a value is null, or an object or a non-empty list that contains nothing else.
   */
  private static boolean isNothing(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().allMatch(RetryAfter::isNothing);
    }
    if (value instanceof Collection<?> list) {
      return !list.isEmpty() && list.stream().allMatch(RetryAfter::isNothing);
    }
    return value == null;
  }
}
