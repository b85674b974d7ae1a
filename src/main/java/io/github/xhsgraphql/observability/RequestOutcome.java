package io.github.xhsgraphql.observability;

import graphql.ExecutionResult;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a GraphQL request ended, as the log, metrics and traces report it. */
enum RequestOutcome {
  /** The answer has no error. */
  OK,
  /** Some fields failed, others have data. */
  PARTIAL,
  /**
   * The requested object doesn't exist, is hidden, or was requested wrongly. Nobody needs to repair
   * anything.
   */
  NOTHING,
  /** The request was executed, and returned no data. */
  FAILED,
  /** The request wasn't executed: it was invalid, or over a limit. */
  REFUSED,
  /** The client disconnected before it had all parts of the answer. */
  ABANDONED;

  /**
   * The codes of errors that result from what clients ask for, and don't show a problem of upstream
   * or the gateway.
   */
  private static final Set<String> CAUSED_BY_CLIENT =
      Stream.of(
              ErrorCode.NOT_FOUND,
              ErrorCode.PRIVATE,
              ErrorCode.BAD_USER_INPUT,
              ErrorCode.INVALID_CURSOR,
              ErrorCode.UNSUPPORTED)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Returns the outcome of a request that wasn't abandoned.
   *
   * @param errorCodes the codes of the answer's errors
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
    return CAUSED_BY_CLIENT.containsAll(errorCodes) ? NOTHING : FAILED;
  }
}
