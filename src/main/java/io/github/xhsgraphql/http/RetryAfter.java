package io.github.xhsgraphql.http;

import graphql.GraphQLError;
import io.github.xhsgraphql.engine.Answer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an answer without any data is worth asking for again. */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * The seconds after which all that was asked for may be available; empty if some of it is here,
   * or if something failed for another reason than throttling.
   */
  static Optional<Long> of(Answer answer) {
    List<Optional<Long>> seconds = answer.errors().stream().map(RetryAfter::of).toList();
    return isNothing(answer.data()) && seconds.stream().allMatch(Optional::isPresent)
        ? seconds.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Optional<Long> of(GraphQLError error) {
    return Optional.ofNullable(error.getExtensions())
        .map(extensions -> extensions.get("retryAfter"))
        .map(seconds -> ((Number) seconds).longValue());
  }

  /** Whether a value is null, or an object or a list that holds nothing else. */
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
