package io.github.xhsgraphql.observability;

import graphql.ExecutionResult;
import io.github.xhsgraphql.graphql.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a GraphQL request ended, as log, metrics and traces tell it. */
enum RequestOutcome {
  /** Answered without any error. */
  OK,
  /** Some fields failed, others are there. */
  PARTIAL,
  /**
   * What was asked for isn't there, is hidden, or was asked for wrongly: nobody need mend a thing.
   */
  NOTHING,
  /** It was executed, and nothing came of it. */
  FAILED,
  /** It was not executed: not valid, or over a limit. */
  REFUSED,
  /** The client went before it had all parts of the answer. */
  ABANDONED;

  /** What clients ask for, not how upstream or the gateway is doing. */
  private static final Set<String> OF_WHAT_IS_ASKED =
      Stream.of(
              ErrorCode.NOT_FOUND,
              ErrorCode.PRIVATE,
              ErrorCode.BAD_USER_INPUT,
              ErrorCode.INVALID_CURSOR,
              ErrorCode.UNSUPPORTED)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * @param errorCodes those of the answer's errors
   */
  static RequestOutcome of(ExecutionResult answer, List<String> errorCodes) {
    if (!answer.isDataPresent()) {
      return REFUSED;
    }
    if (answer.getErrors().isEmpty()) {
      return OK;
    }
    if (answer.getData() instanceof Map<?, ?> data
        && data.values().stream().anyMatch(Objects::nonNull)) {
      return PARTIAL;
    }
    return OF_WHAT_IS_ASKED.containsAll(errorCodes) ? NOTHING : FAILED;
  }
}
